/** A binary heap: the smallest item first, by `order`. */
export interface Heap<T> {
  push(item: T): void;
  peek(): T | undefined;
  pop(): T | undefined;
  size(): number;
}

export function createHeap<T>(order: (item: T) => number): Heap<T> {
  const items: T[] = [];
  const isBefore = (a: number, b: number) => {
    const first = items[a];
    const second = items[b];
    return first !== undefined && second !== undefined && order(first) < order(second);
  };
  const swap = (a: number, b: number) => {
    const first = items[a];
    const second = items[b];
    if (first === undefined || second === undefined) return;
    items[a] = second;
    items[b] = first;
  };
  return {
    push(item) {
      items.push(item);
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    peek: () => items[0],
    size: () => items.length,
    pop() {
      swap(0, items.length - 1);
      const top = items.pop();
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const least = isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(least, at)) break;
        swap(at, least);
        at = least;
      }
      return top;
    },
  };
}
