-- A follow made before signals could wait for their levels waits as long as a new one.
UPDATE `follow` SET `handling` = json_set(`handling`, '$.levelsWithinMinutes', 5) WHERE json_extract(`handling`, '$.levelsWithinMinutes') IS NULL;
