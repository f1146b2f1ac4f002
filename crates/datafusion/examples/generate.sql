-- {rows} messages to half a million numbers, made of the 50 texts of samples.csv. Each text ends with a number of
-- its own, and which one comes next can't be guessed.
SELECT
    '+628' || substr('12141731819559', 1 + 2 * (g.phone % 7), 2) || lpad(CAST(g.phone AS VARCHAR), 8, '0') AS phone,
    s.body || ' ' || CAST(g.n AS VARCHAR) AS body
FROM (
    SELECT
        value AS n,
        value * 7919 % 500000 AS phone,
        (value * 2654435761 % 4294967296) / 65536 % 50 AS sample
    FROM generate_series(1, {rows})
) AS g
JOIN samples AS s ON CAST(s.id AS BIGINT) = g.sample
