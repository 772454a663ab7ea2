/** A week of news is about 30 kB. */
export const maxCalendarBytes = 1_000_000;

export const tooLarge = () => new Error(`it is larger than ${maxCalendarBytes} bytes`);
