-- A coach's athletes: what a coach knows of a person beside what is kept of everybody.

CREATE TABLE athletes (
    person BLOB PRIMARY KEY NOT NULL REFERENCES persons (id),
    groups TEXT NOT NULL CHECK (json_valid(groups)),
    tags TEXT NOT NULL CHECK (json_valid(tags)),
    rack TEXT NOT NULL,
    note TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A coach chose a lower rung for a plan; from there it goes on as every plan does.
CREATE TABLE lighter (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    plan BLOB NOT NULL REFERENCES plans (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    rung INTEGER NOT NULL CHECK (rung BETWEEN 1 AND 10)
) STRICT;
CREATE INDEX lighter_of_plan ON lighter (plan);

-- What an athlete shared from a Setback of their own, and the key that it was signed with, as hexadecimal digits.
CREATE TABLE shares (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    signer TEXT NOT NULL CHECK (length(signer) = 64),
    shared TEXT NOT NULL CHECK (json_valid(shared))
) STRICT;
CREATE INDEX shares_of_person ON shares (person);

-- What a coach's board shows of a person, reckoned before: it goes with the first change of what it was made of.
CREATE TABLE glances (
    person BLOB PRIMARY KEY NOT NULL REFERENCES persons (id),
    edition TEXT NOT NULL,
    glance TEXT NOT NULL CHECK (json_valid(glance))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER episodes_show AFTER INSERT ON episodes
BEGIN DELETE FROM glances WHERE person = NEW.person; END;
CREATE TRIGGER episode_ends_show AFTER INSERT ON episode_ends
BEGIN DELETE FROM glances WHERE person = (SELECT person FROM episodes WHERE id = NEW.episode); END;
CREATE TRIGGER checks_show AFTER INSERT ON checks
BEGIN DELETE FROM glances WHERE person = (SELECT person FROM episodes WHERE id = NEW.episode); END;
CREATE TRIGGER plans_show AFTER INSERT ON plans
BEGIN DELETE FROM glances WHERE person = (SELECT person FROM episodes WHERE id = NEW.episode); END;
CREATE TRIGGER responses_show AFTER INSERT ON responses
BEGIN DELETE FROM glances
    WHERE person = (SELECT person FROM episodes WHERE id = (SELECT episode FROM plans WHERE id = NEW.plan)); END;
CREATE TRIGGER lighter_shows AFTER INSERT ON lighter
BEGIN DELETE FROM glances
    WHERE person = (SELECT person FROM episodes WHERE id = (SELECT episode FROM plans WHERE id = NEW.plan)); END;
CREATE TRIGGER clearances_show AFTER INSERT ON clearances
BEGIN DELETE FROM glances WHERE person = NEW.person; END;
CREATE TRIGGER sessions_show AFTER INSERT ON sessions
BEGIN DELETE FROM glances WHERE person = NEW.person; END;
CREATE TRIGGER sessions_go AFTER DELETE ON sessions
BEGIN DELETE FROM glances WHERE person = OLD.person; END;
CREATE TRIGGER shares_show AFTER INSERT ON shares
BEGIN DELETE FROM glances WHERE person = NEW.person; END;

CREATE TRIGGER lighter_stays BEFORE UPDATE ON lighter BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER lighter_is_kept BEFORE DELETE ON lighter WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER shares_are_kept BEFORE DELETE ON shares WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;

-- Two entries of one person become one. Rows are here only inside the transaction that says so, and what may change is
-- whose an entry is, nothing else.
CREATE TABLE merging (
    person BLOB PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

DROP TRIGGER profiles_stay;
CREATE TRIGGER profiles_stay BEFORE UPDATE OF seq, at, ahead, answers ON profiles
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER profiles_stay_whose BEFORE UPDATE OF person ON profiles
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE person = OLD.person)
BEGIN SELECT raise(ABORT, 'append only'); END;

DROP TRIGGER sessions_stay;
CREATE TRIGGER sessions_stay BEFORE UPDATE OF
    seq, id, entered_at, entered_ahead, at, ahead, minutes, rpe_hundredths, note, source, replaces ON sessions
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER sessions_stay_whose BEFORE UPDATE OF person ON sessions
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE person = OLD.person)
BEGIN SELECT raise(ABORT, 'append only'); END;

DROP TRIGGER episodes_stay;
CREATE TRIGGER episodes_stay BEFORE UPDATE OF seq, id, at, ahead, began_at, began_ahead, session ON episodes
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER episodes_stay_whose BEFORE UPDATE OF person ON episodes
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE person = OLD.person)
BEGIN SELECT raise(ABORT, 'append only'); END;

DROP TRIGGER clearances_stay;
CREATE TRIGGER clearances_stay BEFORE UPDATE OF seq, id, at, ahead, on_day, by_whom ON clearances
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER clearances_stay_whose BEFORE UPDATE OF person ON clearances
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE person = OLD.person)
BEGIN SELECT raise(ABORT, 'append only'); END;

DROP TRIGGER imports_stay;
CREATE TRIGGER imports_stay BEFORE UPDATE OF seq, id, at, ahead, format, file, unit ON imports
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER imports_stay_whose BEFORE UPDATE OF person ON imports
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE person = OLD.person)
BEGIN SELECT raise(ABORT, 'append only'); END;

CREATE TRIGGER shares_stay BEFORE UPDATE OF seq, id, at, ahead, signer, shared ON shares
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER shares_stay_whose BEFORE UPDATE OF person ON shares
WHEN NOT EXISTS (SELECT 1 FROM merging WHERE person = OLD.person)
BEGIN SELECT raise(ABORT, 'append only'); END;

-- What was entered of one person is found without reading what was entered of all.
CREATE INDEX audit_of_subject ON audit (subject, seq);
