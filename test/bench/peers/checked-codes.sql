-- In place of the view `party`: codes are those with the right check digit (GB 32100-2015), and a row without one joins
-- the applicant of its name where exactly one code goes with that name. Each different code is checked once.
CREATE MACRO digit(code, k) AS strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', code[k]) - 1;
CREATE MACRO is_valid(code) AS regexp_full_match(code, '[0-9A-HJ-NPQRTUWXY]{18}') AND (digit(code, 1)
  + 3 * digit(code, 2) + 9 * digit(code, 3) + 27 * digit(code, 4) + 19 * digit(code, 5) + 26 * digit(code, 6)
  + 16 * digit(code, 7) + 17 * digit(code, 8) + 20 * digit(code, 9) + 29 * digit(code, 10) + 25 * digit(code, 11)
  + 13 * digit(code, 12) + 8 * digit(code, 13) + 24 * digit(code, 14) + 10 * digit(code, 15) + 30 * digit(code, 16)
  + 28 * digit(code, 17) + digit(code, 18)) % 31 = 0;
CREATE TABLE seen AS SELECT uscc, replace(half_width(uscc), '-', '') AS code FROM
  (SELECT DISTINCT uscc FROM roster WHERE uscc <> '');
CREATE TABLE codes AS SELECT * FROM seen WHERE is_valid(code);
CREATE TABLE named AS
SELECT half_width(r.applicant) AS name, min(code) AS code FROM roster r JOIN codes USING (uscc)
WHERE half_width(r.applicant) IN (SELECT half_width(applicant) FROM roster ANTI JOIN codes USING (uscc))
GROUP BY name HAVING count(DISTINCT code) = 1;
CREATE VIEW party AS
SELECT r.*, CASE WHEN c.code IS NOT NULL THEN c.code WHEN n.code IS NOT NULL THEN n.code
  WHEN applicant <> '' THEN half_width(applicant) ELSE 'row ' || id END AS who
FROM roster r LEFT JOIN codes c USING (uscc)
  LEFT JOIN named n ON n.name = CASE WHEN c.code IS NULL THEN half_width(r.applicant) END;
