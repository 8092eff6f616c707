-- The task of our summary, as far as SQL can be given it: the roster of 20 columns with its schema, the office's rules
-- (src/policy/laws/shijingshan-industrial-internet.yaml) under the default choices, 从优不重复, and totals. Names of
-- columns, their units (万元), the words of clauses, levels and reviews are given here; we find them out. No likeness of
-- names, no marks, no other choices.
-- Money is read as DECIMAL and reckoned in whole 分 (BIGINT), which is three times as fast here and as exact.

-- read
CREATE TABLE roster AS
SELECT * FROM read_csv('$FILE', header = true, auto_detect = false, delim = ',', quote = '"', columns = {
  id: 'INTEGER', applicant: 'VARCHAR', uscc: 'VARCHAR', clause: 'VARCHAR', project: 'VARCHAR', number: 'VARCHAR',
  level: 'VARCHAR', basis: 'DECIMAL(12,2)', audited: 'DECIMAL(12,2)', reviewed: 'DECIMAL(12,2)',
  paid: 'DECIMAL(12,2)', years: 'TINYINT', area: 'DECIMAL(9,2)', rent: 'DECIMAL(7,2)', rent_unit: 'VARCHAR',
  sales: 'DECIMAL(12,2)', in_district: 'VARCHAR', applied: 'DATE', status: 'VARCHAR', account: 'VARCHAR'
});

-- rules
CREATE MACRO half_width(text) AS CASE WHEN strlen(text) = length(text) THEN upper(replace(text, ' ', ''))
  ELSE upper(replace(translate(text, '　０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ－（）',
    ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-()'), ' ', '')) END;
CREATE MACRO fen_of(wan) AS CAST(wan * 100 AS BIGINT) * 10000;
-- A clause as the roster writes it, with its level: what it pays, in per cent and 分. Groups: 0 competes by project,
-- 1 never, 2 within the applicant, 3 by project with its own kind, 4 by project and within the applicant.
CREATE TABLE rule AS SELECT written, level, place::TINYINT AS place, pays, percent::BIGINT AS percent,
  ceiling * 1000000::BIGINT AS ceiling, fixed * 1000000::BIGINT AS fixed, groups::TINYINT AS groups FROM (VALUES
  ('第三条', '国家级', 1, 'rate', 30, 900, NULL, 0), ('第三条', '市级', 1, 'rate', 30, 900, NULL, 0),
  ('4.1', '双跨', 2, 'reviewed', NULL, 100, NULL, 0), ('4.1', '特色专业型', 2, 'reviewed', NULL, 100, NULL, 0),
  ('4.2', '行业特色', 3, 'rate', 30, 50, NULL, 0), ('4.2', '专业技术', 3, 'rate', 30, 50, NULL, 0),
  ('4.3', '平台赋能', 4, 'rate', 30, 100, NULL, 0), ('4.3', '上云', 4, 'rate', 30, 100, NULL, 0),
  ('第五条', '', 5, 'rate', 30, 300, NULL, 0),
  ('第六条', '2级', 6, 'tier', NULL, NULL, 15, 2), ('第六条', '3级', 6, 'tier', NULL, NULL, 20, 2),
  ('第六条', '4级', 6, 'tier', NULL, NULL, 25, 2), ('第六条', '5级', 6, 'tier', NULL, NULL, 30, 2),
  ('7.1', '国家级', 7, 'rent', 100, 500, NULL, 0), ('7.1', '市级', 7, 'rent', 80, 500, NULL, 0),
  ('7.2', '成果转化', 8, 'transfer', 20, 200, NULL, 0),
  ('第八条', '工信部', 9, 'once', NULL, NULL, 10, 4),
  ('9.1', '运营', 10, 'reviewed', NULL, 5000, NULL, 0),
  ('9.2', '国家级', 11, 'park', NULL, NULL, 100, 3), ('9.2', '市级', 11, 'park', NULL, NULL, 50, 3),
  ('第十条', '', 12, 'none', NULL, NULL, NULL, 1)
) AS r (written, level, place, pays, percent, ceiling, fixed, groups);

-- who: a code as it stands, else the name. In its place: checked-codes.sql.
CREATE VIEW party AS
SELECT *, CASE WHEN uscc <> '' THEN half_width(uscc) WHEN applicant <> '' THEN half_width(applicant)
  ELSE 'row ' || id END AS who
FROM roster;

-- award
CREATE TABLE award AS
WITH given AS (
  SELECT r.id, r.years, r.area, r.rent, r.rent_unit, r.sales, u.*, fen_of(r.reviewed) AS reviewed,
    fen_of(coalesce(r.paid, 0)) AS paid, fen_of(coalesce(r.audited, r.basis)) AS base,
    r.status = '不通过' AS refused, r.in_district = '否' AS outside,
    r.who, CASE WHEN r.number <> '' THEN half_width(r.number) WHEN r.project <> '' THEN half_width(r.project)
      ELSE 'row ' || r.id END AS what
  FROM party r LEFT JOIN rule u ON u.written = r.clause AND u.level = coalesce(r.level, '')
), decided AS (
  SELECT *, CASE
    WHEN place IS NULL THEN 'invalid'
    WHEN refused THEN 'ineligible'
    WHEN pays = 'rate' THEN CASE WHEN base IS NULL THEN 'missing' ELSE 'amount' END
    WHEN pays = 'reviewed' THEN CASE WHEN reviewed IS NULL THEN 'decision' ELSE 'amount' END
    WHEN pays = 'tier' THEN CASE WHEN paid >= fixed THEN 'ineligible' ELSE 'amount' END
    WHEN pays = 'rent' THEN CASE WHEN years >= 3 THEN 'ineligible'
      WHEN area IS NULL OR rent IS NULL OR rent_unit IS DISTINCT FROM '元/㎡/月' THEN 'missing' ELSE 'amount' END
    WHEN pays = 'transfer' THEN CASE WHEN outside OR sales < 500 THEN 'ineligible'
      WHEN sales IS NULL OR base IS NULL THEN 'missing' ELSE 'amount' END
    WHEN pays = 'once' THEN CASE WHEN paid = fixed THEN 'ineligible' ELSE 'amount' END
    WHEN pays = 'park' THEN CASE WHEN paid IN (fixed, 100000000) THEN 'ineligible' ELSE 'amount' END
    ELSE 'amount' END AS outcome
  FROM given
), computed AS (
  SELECT *, CASE outcome
    WHEN 'amount' THEN CASE
      WHEN pays IN ('rate', 'transfer') THEN (greatest(least(base * percent, 100 * ceiling) - 100 * paid, 0) + 50) // 100
      WHEN pays = 'reviewed' THEN greatest(least(reviewed, ceiling - paid), 0)
      WHEN pays = 'tier' THEN fixed - paid
      WHEN pays = 'rent' THEN (greatest(least(CAST(least(area, 4000) * 100 AS BIGINT) * CAST(rent * 100 AS BIGINT)
        * 12 * percent, 10000 * ceiling) - CASE WHEN coalesce(years, 0) = 0 THEN 10000 * paid ELSE 0 END, 0) + 5000)
        // 10000
      WHEN pays = 'once' THEN fixed
      WHEN pays = 'park' THEN CASE WHEN paid = 50000000 AND fixed = 100000000 THEN paid ELSE fixed END
      ELSE 0 END
    WHEN 'ineligible' THEN 0 END AS fen
  FROM decided
)
SELECT id, place, groups, outcome, fen AS computed, who, what,
  outcome IN ('amount', 'decision', 'missing') AS live, outcome IN ('decision', 'missing') AS waits,
  CASE WHEN outcome = 'amount' THEN
    CASE WHEN pays <> 'reviewed' THEN least(fen, reviewed) ELSE fen END END AS candidate
FROM computed;

-- settle
-- Taken from the highest down, ties by earlier clause, then earlier row: a row loses to one taken before it in its
-- project, or in its applicant where a clause is once an applicant. Of an applicant's rows of clause 8 one is taken: the
-- first with nothing else of its project before it. A project's best is then its first row that is no other of clause 8.
-- Only rows that share a project or a once-only clause are looked at.
CREATE TABLE settled AS
WITH live AS (
  SELECT id, place, groups, who, candidate, waits,
    CASE groups WHEN 2 THEN 2 WHEN 3 THEN 1 ELSE 0 END AS kind, CASE WHEN groups = 2 THEN '' ELSE what END AS what
  FROM award WHERE live AND groups <> 1
), projects AS (
  SELECT who, kind, what FROM live GROUP BY ALL HAVING count(*) > 1
), once AS (
  SELECT who FROM live WHERE groups = 4 GROUP BY who HAVING count(*) > 1
), sharing AS (
  SELECT * FROM live SEMI JOIN projects USING (who, kind, what)
  UNION ALL
  SELECT * FROM live ANTI JOIN projects USING (who, kind, what)
  WHERE groups = 4 AND who IN (FROM once)
), ordered AS (
  SELECT *,
    row_number() OVER best AS rank,
    groups = 4 AND candidate IS NOT NULL
      AND count(*) FILTER (groups <> 4) OVER (best ROWS UNBOUNDED PRECEDING) = 0 AS free,
    count(*) OVER project AS rows, count(*) FILTER (waits) OVER project AS waiting
  FROM sharing
  WINDOW project AS (PARTITION BY who, kind, what),
    best AS (PARTITION BY who, kind, what ORDER BY candidate DESC NULLS LAST, place, id)
), eights AS (
  SELECT who, arg_min(id, (-candidate, id)) FILTER (free) AS taken, count(*) AS rows, count(*) FILTER (waits) AS waiting
  FROM ordered WHERE groups = 4 GROUP BY who
), counted AS (
  SELECT o.*, candidate IS NOT NULL AND (groups <> 4 OR id = taken) AS counts,
    CASE WHEN waits THEN o.rows > 1 OR coalesce(e.rows > 1, false)
      ELSE o.waiting > 0 OR coalesce(e.waiting > 0, false) END AS pending
  FROM ordered o LEFT JOIN eights e ON e.who = CASE WHEN groups = 4 THEN o.who END
)
SELECT id, pending, CASE WHEN candidate IS NULL THEN NULL
  WHEN rank = min(rank) FILTER (counts) OVER (PARTITION BY who, kind, what) THEN candidate ELSE 0 END AS proposed
FROM counted;

CREATE TABLE result AS
SELECT a.id, a.place, a.who, a.outcome, a.computed, a.waits OR coalesce(s.pending, false) AS provisional,
  CASE WHEN s.id IS NOT NULL THEN s.proposed WHEN a.outcome = 'ineligible' THEN 0 ELSE a.candidate END AS proposed
FROM award a LEFT JOIN settled s ON s.id = a.id;

-- totals
CREATE TABLE applicants AS
SELECT who, min(id) AS first, count(*) AS rows, sum(computed) AS computed, sum(proposed) AS proposed,
  bool_or(provisional) AS provisional
FROM result GROUP BY who;
CREATE TABLE clauses AS
SELECT place, count(*) AS rows, sum(computed) AS computed, sum(proposed) AS proposed,
  bool_or(provisional) AS provisional
FROM result GROUP BY place ORDER BY place;
