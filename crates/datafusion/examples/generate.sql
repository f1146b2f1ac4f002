-- Makes {rows} messages to half a million numbers from the 50 texts of samples.csv. The texts are in pseudo-random
-- order. Each message ends with a different code of 11 characters, like messages for apps.
SELECT
    '+628' || substr('12141731819559', 1 + 2 * (g.n * 7919 % 500000 % 7), 2)
        || lpad(CAST(g.n * 7919 % 500000 AS VARCHAR), 8, '0') AS phone,
    s.body || ' ' || substr(g.hash, 10, 11) AS body
FROM (SELECT value AS n, md5(CAST(value AS VARCHAR)) AS hash FROM generate_series(1, {rows})) AS g
JOIN samples AS s
    ON CAST(s.id AS BIGINT) = (
        strpos('0123456789abcdef', substr(g.hash, 1, 1)) * 256
        + strpos('0123456789abcdef', substr(g.hash, 2, 1)) * 16
        + strpos('0123456789abcdef', substr(g.hash, 3, 1))
    ) % 50
