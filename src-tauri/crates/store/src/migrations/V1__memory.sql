-- What Setback remembers. Times are milliseconds since 1970 in UTC, with the minutes that the local clock was ahead of
-- it. What was entered first has the lower `seq`, whatever a clock said. Ids of the decision table, answers and lists
-- are text and JSON: their meaning is the desk's.

CREATE TABLE persons (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    seq INTEGER NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    gym TEXT NOT NULL CHECK (json_valid(gym)),
    equipment TEXT CHECK (json_valid(equipment))
) STRICT, WITHOUT ROWID;

-- The answers of "You", each time they were given.
CREATE TABLE profiles (
    seq INTEGER PRIMARY KEY NOT NULL,
    person BLOB NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
CREATE INDEX profiles_of_person ON profiles (person);

-- Training, as done. A row that replaces another is its correction.
CREATE TABLE sessions (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES persons (id),
    entered_at INTEGER NOT NULL,
    entered_ahead INTEGER NOT NULL,
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    minutes INTEGER CHECK (minutes > 0),
    rpe_hundredths INTEGER CHECK (rpe_hundredths BETWEEN 0 AND 1000),
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    replaces BLOB UNIQUE REFERENCES sessions (id)
) STRICT;
CREATE INDEX sessions_of_person ON sessions (person, at);

CREATE TABLE sets (
    session BLOB NOT NULL REFERENCES sessions (id),
    place INTEGER NOT NULL CHECK (place >= 0),
    id BLOB NOT NULL CHECK (length(id) = 16),
    exercise TEXT NOT NULL,
    variation TEXT NOT NULL,
    load_thousandths INTEGER CHECK (load_thousandths >= 0),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    reps INTEGER CHECK (reps >= 0),
    rpe_hundredths INTEGER CHECK (rpe_hundredths BETWEEN 0 AND 1000),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    warm_up INTEGER NOT NULL CHECK (warm_up IN (0, 1)),
    note TEXT NOT NULL,
    PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE episodes (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    began_at INTEGER NOT NULL,
    began_ahead INTEGER NOT NULL,
    session BLOB REFERENCES sessions (id)
) STRICT;
CREATE INDEX episodes_of_person ON episodes (person);

-- The newest end counts: one that was settled may be open again, and then be left.
CREATE TABLE episode_ends (
    seq INTEGER PRIMARY KEY NOT NULL,
    episode BLOB NOT NULL REFERENCES episodes (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX episode_ends_of_episode ON episode_ends (episode);

CREATE TABLE checks (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    episode BLOB NOT NULL REFERENCES episodes (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('full', 'follow_up')),
    minutes_since INTEGER NOT NULL CHECK (minutes_since >= 0),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    edition_date TEXT NOT NULL,
    edition_sha256 TEXT NOT NULL,
    level TEXT NOT NULL,
    time_window TEXT NOT NULL,
    rules TEXT NOT NULL CHECK (json_valid(rules)),
    replaces BLOB UNIQUE REFERENCES checks (id)
) STRICT;
CREATE INDEX checks_of_episode ON checks (episode);

-- The check that a person is in the middle of. The only row that changes while a person answers.
CREATE TABLE drafts (
    person BLOB PRIMARY KEY NOT NULL REFERENCES persons (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('full', 'follow_up')),
    episode BLOB REFERENCES episodes (id),
    corrects BLOB REFERENCES checks (id),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    asking TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE plans (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    episode BLOB NOT NULL REFERENCES episodes (id),
    after_check BLOB NOT NULL REFERENCES checks (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    step TEXT NOT NULL,
    rung INTEGER NOT NULL CHECK (rung BETWEEN 0 AND 10),
    lifter TEXT NOT NULL CHECK (json_valid(lifter)),
    prescribed TEXT NOT NULL CHECK (json_valid(prescribed)),
    edition_sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX plans_of_episode ON plans (episode);

-- What was answered after a session on a plan, and on the morning after it.
CREATE TABLE responses (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    plan BLOB NOT NULL REFERENCES plans (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'morning')),
    follows BLOB UNIQUE REFERENCES responses (id),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    CHECK ((kind = 'morning') = (follows IS NOT NULL))
) STRICT;
CREATE INDEX responses_of_plan ON responses (plan);

CREATE TABLE clearances (
    seq INTEGER PRIMARY KEY NOT NULL,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    person BLOB NOT NULL REFERENCES persons (id),
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    on_day TEXT NOT NULL,
    by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX clearances_of_person ON clearances (person);

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- What was done and when, never what was answered. Each row's hash is taken over it and the hash before. No number is
-- given twice, so that the last row can not be taken out unseen.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    at INTEGER NOT NULL,
    ahead INTEGER NOT NULL,
    what TEXT NOT NULL,
    subject BLOB,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Rows are here only inside the transaction that erases what they name.
CREATE TABLE erasing (
    person BLOB PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER profiles_stay BEFORE UPDATE ON profiles BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER sessions_stay BEFORE UPDATE ON sessions BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER sets_stay BEFORE UPDATE ON sets BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER episodes_stay BEFORE UPDATE ON episodes BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER episode_ends_stay BEFORE UPDATE ON episode_ends BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER checks_stay BEFORE UPDATE ON checks BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER plans_stay BEFORE UPDATE ON plans BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER responses_stay BEFORE UPDATE ON responses BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER clearances_stay BEFORE UPDATE ON clearances BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'append only'); END;

CREATE TRIGGER profiles_are_kept BEFORE DELETE ON profiles WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER sessions_are_kept BEFORE DELETE ON sessions WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER sets_are_kept BEFORE DELETE ON sets WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER episodes_are_kept BEFORE DELETE ON episodes WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER episode_ends_are_kept BEFORE DELETE ON episode_ends WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER checks_are_kept BEFORE DELETE ON checks WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER plans_are_kept BEFORE DELETE ON plans WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER responses_are_kept BEFORE DELETE ON responses WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER clearances_are_kept BEFORE DELETE ON clearances WHEN NOT EXISTS (SELECT 1 FROM erasing)
BEGIN SELECT raise(ABORT, 'append only'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'append only'); END;
