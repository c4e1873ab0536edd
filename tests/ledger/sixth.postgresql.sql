-- Written by the sixth version itself, as pg_dump tells it.
CREATE FUNCTION claims_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."document" IS NOT DISTINCT FROM OLD."document" AND NEW."start" IS NOT DISTINCT FROM OLD."start" AND NEW."end" IS NOT DISTINCT FROM OLD."end" AND NEW."act" IS NOT DISTINCT FROM OLD."act" AND NEW."status" IS NOT DISTINCT FROM OLD."status" AND NEW."edtf" IS NOT DISTINCT FROM OLD."edtf" AND NEW."earliest" IS NOT DISTINCT FROM OLD."earliest" AND NEW."latest" IS NOT DISTINCT FROM OLD."latest" AND NEW."basis" IS NOT DISTINCT FROM OLD."basis" AND NEW."confidence" IS NOT DISTINCT FROM OLD."confidence" AND NEW."reported" IS NOT DISTINCT FROM OLD."reported" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND NEW."run" IS NOT DISTINCT FROM OLD."run" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND (e.relation = 'claims' AND e.place = 0 OR e.relation IN ('parties', 'sources')) AND NEW."evidence" IS NOT DISTINCT FROM CASE WHEN e.relation = 'claims' AND e.field = 'evidence' AND e."end" <= length(OLD."evidence") THEN substr(OLD."evidence", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."evidence", e."end" + 1) ELSE OLD."evidence" END AND NEW."phrase" IS NOT DISTINCT FROM CASE WHEN e.relation = 'claims' AND e.field = 'phrase' AND e."end" <= length(OLD."phrase") THEN substr(OLD."phrase", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."phrase", e."end" + 1) ELSE OLD."phrase" END AND NEW."amount" IS NOT DISTINCT FROM CASE WHEN e.relation = 'claims' AND e.field = 'amount' AND e."end" <= length(OLD."amount") THEN substr(OLD."amount", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."amount", e."end" + 1) ELSE OLD."amount" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of claims', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION claims_need_evidence() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF NOT EXISTS (
    SELECT 1 FROM documents AS d WHERE d.id = NEW.document AND (
        substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.evidence
        OR (d.text IS NULL AND NEW."end" <= d.length AND length(NEW.evidence) <= 300)
    )
) THEN RAISE EXCEPTION USING MESSAGE = 'the evidence of a claim must stand at its place in its document', ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NEW; END $$;
CREATE FUNCTION documents_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."work" IS NOT DISTINCT FROM OLD."work" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."sha256" IS NOT DISTINCT FROM OLD."sha256" AND NEW."raw" IS NOT DISTINCT FROM OLD."raw" AND NEW."length" IS NOT DISTINCT FROM OLD."length" AND NEW."outlet" IS NOT DISTINCT FROM OLD."outlet" AND NEW."language" IS NOT DISTINCT FROM OLD."language" AND NEW."published" IS NOT DISTINCT FROM OLD."published" AND NEW."retrieved" IS NOT DISTINCT FROM OLD."retrieved" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND NEW."run" IS NOT DISTINCT FROM OLD."run" AND NEW."dated" IS NOT DISTINCT FROM OLD."dated" AND NEW."copy_of" IS NOT DISTINCT FROM OLD."copy_of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'documents' AND e.place = 0 AND NEW."doc" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'doc' AND e."end" <= length(OLD."doc") THEN substr(OLD."doc", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."doc", e."end" + 1) ELSE OLD."doc" END AND NEW."title" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'title' AND e."end" <= length(OLD."title") THEN substr(OLD."title", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."title", e."end" + 1) ELSE OLD."title" END AND NEW."address" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'address' AND e."end" <= length(OLD."address") THEN substr(OLD."address", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."address", e."end" + 1) ELSE OLD."address" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of documents', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION erasures_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of erasures', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION identities_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'identities' AND e.place = 0 AND NEW."one" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'one' AND e."end" <= length(OLD."one") THEN substr(OLD."one", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."one", e."end" + 1) ELSE OLD."one" END AND NEW."other" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'other' AND e."end" <= length(OLD."other") THEN substr(OLD."other", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."other", e."end" + 1) ELSE OLD."other" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of identities', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION judgements_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."verdict" IS NOT DISTINCT FROM OLD."verdict" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."document" IS NOT DISTINCT FROM OLD."document" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'judgements' AND e.place = 0 AND NEW."correction" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'correction' AND e."end" <= length(OLD."correction") THEN substr(OLD."correction", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."correction", e."end" + 1) ELSE OLD."correction" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of judgements', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION ledger_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of ledger', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION parties_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."place" IS NOT DISTINCT FROM OLD."place" AND NEW."role" IS NOT DISTINCT FROM OLD."role" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'parties' AND e.place = OLD.place AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'parties' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of parties', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION readings_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of readings', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION runs_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of runs', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION sketches_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."document" IS NOT DISTINCT FROM OLD."document" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'sketches' AND e.place = 0 AND NEW."hashes" IS NOT DISTINCT FROM CASE WHEN e.relation = 'sketches' AND e.field = 'hashes' AND e."end" <= length(OLD."hashes") THEN substr(OLD."hashes", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."hashes", e."end" + 1) ELSE OLD."hashes" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of sketches', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION sources_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."place" IS NOT DISTINCT FROM OLD."place" AND NEW."kind" IS NOT DISTINCT FROM OLD."kind" AND NEW."of" IS NOT DISTINCT FROM OLD."of" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'sources' AND e.place = OLD.place AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'sources' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of sources', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION tombstones_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of tombstones', ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TABLE claims (
    entry integer NOT NULL,
    id character varying(16) NOT NULL,
    document character varying(64) NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    evidence text NOT NULL,
    act text NOT NULL,
    status text NOT NULL,
    edtf text NOT NULL,
    earliest character varying(10),
    latest character varying(10),
    basis text NOT NULL,
    phrase text NOT NULL,
    amount text NOT NULL,
    confidence double precision NOT NULL,
    reported character varying(10),
    recorded character varying(32) NOT NULL,
    run character varying(16),
    seal character varying(64) NOT NULL,
    CONSTRAINT basis_is_known CHECK ((basis = ANY (ARRAY['stated'::text, 'text'::text, 'publication'::text, 'unknown'::text]))),
    CONSTRAINT claim_has_a_span CHECK (((0 <= start) AND (start < "end"))),
    CONSTRAINT confidence_is_a_probability CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
    CONSTRAINT evidence_fills_the_span CHECK ((length(evidence) = ("end" - start))),
    CONSTRAINT status_is_known CHECK ((status = ANY (ARRAY['done'::text, 'planned'::text, 'proposed'::text, 'conditional'::text, 'possible'::text, 'denied'::text]))),
    CONSTRAINT time_runs_forward CHECK (((earliest IS NULL) OR (latest IS NULL) OR ((earliest)::text <= (latest)::text)))
);
CREATE SEQUENCE claims_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE claims_entry_seq OWNED BY claims.entry;
CREATE TABLE documents (
    entry integer NOT NULL,
    id character varying(64) NOT NULL,
    work character varying(64) NOT NULL,
    version integer NOT NULL,
    doc text NOT NULL,
    sha256 character varying(64) NOT NULL,
    raw character varying(64),
    length integer NOT NULL,
    text text,
    title text NOT NULL,
    outlet text NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    published character varying(10),
    retrieved character varying(32),
    recorded character varying(32) NOT NULL,
    run character varying(16),
    seal character varying(64) NOT NULL,
    author text,
    dated text,
    copy_of character varying(64),
    CONSTRAINT length_is_that_of_the_text CHECK (((text IS NULL) OR (length(text) = length))),
    CONSTRAINT versions_count_from_one CHECK ((version >= 1))
);
CREATE SEQUENCE documents_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE documents_entry_seq OWNED BY documents.entry;
CREATE TABLE erasures (
    entry integer NOT NULL,
    tombstone integer NOT NULL,
    relation text NOT NULL,
    "row" integer NOT NULL,
    place integer NOT NULL,
    field text NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT erasure_has_a_span CHECK (((0 <= start) AND (start < "end")))
);
CREATE SEQUENCE erasures_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE erasures_entry_seq OWNED BY erasures.entry;
CREATE TABLE identities (
    entry integer NOT NULL,
    id character varying(16) NOT NULL,
    one text NOT NULL,
    other text NOT NULL,
    decision text NOT NULL,
    author text NOT NULL,
    at character varying(32) NOT NULL,
    reason text NOT NULL,
    recorded character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT decision_is_known CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text, 'open'::text])))
);
CREATE SEQUENCE identities_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE identities_entry_seq OWNED BY identities.entry;
CREATE TABLE judgements (
    entry integer NOT NULL,
    id character varying(16) NOT NULL,
    claim character varying(16) NOT NULL,
    verdict text NOT NULL,
    correction text NOT NULL,
    author text NOT NULL,
    at character varying(32) NOT NULL,
    reason text NOT NULL,
    document character varying(64),
    recorded character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT a_correction_corrects CHECK (((verdict = 'correct'::text) = (correction <> ''::text))),
    CONSTRAINT verdict_is_known CHECK ((verdict = ANY (ARRAY['accept'::text, 'reject'::text, 'correct'::text, 'open'::text])))
);
CREATE SEQUENCE judgements_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE judgements_entry_seq OWNED BY judgements.entry;
CREATE TABLE ledger (
    version integer NOT NULL
);
CREATE SEQUENCE ledger_version_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE ledger_version_seq OWNED BY ledger.version;
CREATE TABLE parties (
    claim integer NOT NULL,
    place integer NOT NULL,
    role text NOT NULL,
    id text NOT NULL,
    text text NOT NULL
);
CREATE TABLE readings (
    entry integer NOT NULL,
    document character varying(64) NOT NULL,
    run character varying(16) NOT NULL,
    claims integer NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT claims_are_counted CHECK ((claims >= 0))
);
CREATE SEQUENCE readings_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE readings_entry_seq OWNED BY readings.entry;
CREATE TABLE runs (
    entry integer NOT NULL,
    run character varying(16) NOT NULL,
    stage text NOT NULL,
    at character varying(32) NOT NULL,
    code text NOT NULL,
    model text NOT NULL,
    settings text NOT NULL,
    documents integer NOT NULL,
    claims integer NOT NULL,
    failures text NOT NULL,
    content character varying(64) NOT NULL,
    previous character varying(64) NOT NULL,
    seal character varying(64) NOT NULL,
    funnel text,
    CONSTRAINT stage_is_known CHECK ((stage = ANY (ARRAY['begin'::text, 'end'::text])))
);
CREATE SEQUENCE runs_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE runs_entry_seq OWNED BY runs.entry;
CREATE TABLE sketches (
    entry integer NOT NULL,
    document character varying(64) NOT NULL,
    hashes text NOT NULL,
    seal character varying(64) NOT NULL
);
CREATE SEQUENCE sketches_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE sketches_entry_seq OWNED BY sketches.entry;
CREATE TABLE sources (
    claim integer NOT NULL,
    place integer NOT NULL,
    text text NOT NULL,
    kind text NOT NULL,
    of text NOT NULL
);
CREATE TABLE tombstones (
    entry integer NOT NULL,
    kind text NOT NULL,
    work character varying(64) NOT NULL,
    at character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT kind_is_known CHECK ((kind = ANY (ARRAY['document'::text, 'person'::text])))
);
CREATE SEQUENCE tombstones_entry_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE tombstones_entry_seq OWNED BY tombstones.entry;
ALTER TABLE ONLY claims ALTER COLUMN entry SET DEFAULT nextval('claims_entry_seq'::regclass);
ALTER TABLE ONLY documents ALTER COLUMN entry SET DEFAULT nextval('documents_entry_seq'::regclass);
ALTER TABLE ONLY erasures ALTER COLUMN entry SET DEFAULT nextval('erasures_entry_seq'::regclass);
ALTER TABLE ONLY identities ALTER COLUMN entry SET DEFAULT nextval('identities_entry_seq'::regclass);
ALTER TABLE ONLY judgements ALTER COLUMN entry SET DEFAULT nextval('judgements_entry_seq'::regclass);
ALTER TABLE ONLY ledger ALTER COLUMN version SET DEFAULT nextval('ledger_version_seq'::regclass);
ALTER TABLE ONLY readings ALTER COLUMN entry SET DEFAULT nextval('readings_entry_seq'::regclass);
ALTER TABLE ONLY runs ALTER COLUMN entry SET DEFAULT nextval('runs_entry_seq'::regclass);
ALTER TABLE ONLY sketches ALTER COLUMN entry SET DEFAULT nextval('sketches_entry_seq'::regclass);
ALTER TABLE ONLY tombstones ALTER COLUMN entry SET DEFAULT nextval('tombstones_entry_seq'::regclass);
INSERT INTO claims VALUES (1, '112057d57150cf97', '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', 12, 458, 'On Sunday Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', 'envoy.recall', 'done', '2024-05-05', '2024-05-05', '2024-05-05', 'stated', '', '', 1, '2024-05-06', '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '11e2678f1fe32d3567ac5d64e2bc3d08295f8cc97096b158252310528181f6b2');
INSERT INTO claims VALUES (2, 'bf72a8b985f34d2d', '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', 12, 456, 'At last Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', 'envoy.recall', 'done', '2024-05-05', '2024-05-05', '2024-05-05', 'stated', '', '', 1, '2024-05-06', '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '46f749e9c587a0940bed4d7501f8f92c575469902850de03158ef0e183aa09df');
INSERT INTO documents VALUES (3, '224de5959cb0c1632d833ab9d296807ac21324632d25bd381cc21ddb70d9cc16', 'edb465624291e4053c6c5ea4b7eb320dec773e10a57d26b95dcf0564f8e310f8', 1, 'note', '0c25ce044ce0b6fa9a6d9c1a09d156f0c371c6a8163c561abe74d21d30823007', NULL, 12, 'A headline

', '', 'The Gazette', '', 'en', '2024-05-06', NULL, '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '591d7d8de8c05a272bb7e3874c428bd5a5c5fa3a4e72e8a8e8ea70c4adc0bca9', NULL, NULL, NULL);
INSERT INTO documents VALUES (1, '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', '9b2abfc29cc47494c87171177c2af369fff9f067fd768f6f58c5d83e5c658507', 1, 'wire', '206aa220257b7797b98819d94bd0318075d676443e1888af1e3a1390926fc66a', NULL, 458, 'A headline

On Sunday Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', '', 'The Gazette', '', 'en', '2024-05-06', NULL, '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '000db7ad8ab6bc27c17c7985d580fc84e8b5944d46c5ec7b63aacd38c99b5b73', NULL, NULL, NULL);
INSERT INTO documents VALUES (2, '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', '382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07', 1, 'paper', 'ba6d9472a0552870f42398142239cb8c8fd10aa8cce7caaa7c7de527398f3f99', NULL, 456, 'A headline

At last Peru recalled its ambassador from Chile, ████████. Crate 0 held 0 kilos of herring and 0 of salt. Crate 1 held 1 kilos of herring and 7 of salt. Crate 2 held 4 kilos of herring and 14 of salt. Crate 3 held 9 kilos of herring and 21 of salt. Crate 4 held 16 kilos of herring and 28 of salt. Crate 5 held 25 kilos of herring and 35 of salt. Crate 6 held 36 kilos of herring and 42 of salt. Crate 7 held 49 kilos of herring and 49 of salt.', '', 'The Gazette', '', 'en', '2024-05-06', NULL, '2024-05-07T08:00:00+00:00', 'a7047df55eccff58', '7ae1e08f1fdca94de0d7fc2d327b409fde31bcc7edca8c039087918ece2851ed', NULL, NULL, NULL);
INSERT INTO erasures VALUES (1, 1, 'claims', 1, 0, 'evidence', 51, 59, 'd7060d30df0ac4db52985fa8dfdca0d2625f5d81dc62936d71a15ce307dfeecf');
INSERT INTO erasures VALUES (2, 1, 'claims', 2, 0, 'evidence', 49, 57, '8c5b4700e8f59e23bad741c302fca5d38e3a93f701e11628c6ea2273801202d2');
INSERT INTO erasures VALUES (3, 1, 'documents', 1, 0, 'text', 63, 71, 'c5952b2a558b26abead058960963dec2d65343a4323a02d429759c41dcb3a053');
INSERT INTO erasures VALUES (4, 1, 'documents', 2, 0, 'text', 61, 69, '7474f22550208c4f0be4abe448d687396f9aba6ba285b20c9901ee669eb5954b');
INSERT INTO erasures VALUES (5, 1, 'sketches', 1, 0, 'hashes', 0, 684, 'd3080ba88e0332d0b714ef56b06c3c929cf0d804e65ffede867595832b8f8f3b');
INSERT INTO erasures VALUES (6, 1, 'sketches', 2, 0, 'hashes', 0, 684, '813df4ff185cda6ec92e6dd23d7818e47ea0b70003ea95a35d2fa982768de2eb');
INSERT INTO ledger VALUES (6);
INSERT INTO parties VALUES (1, 0, 'actor', 'PER', '');
INSERT INTO parties VALUES (1, 1, 'recipient', 'CHL', '');
INSERT INTO parties VALUES (2, 0, 'actor', 'PER', '');
INSERT INTO parties VALUES (2, 1, 'recipient', 'CHL', '');
INSERT INTO runs VALUES (1, 'a7047df55eccff58', 'begin', '2024-05-07T08:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{}', 0, 0, '[]', '', '', '6f3999401b4b875be0e8dc0b679b7ea7bbf5c7d228d1c1807ab3b0d039159c0c', NULL);
INSERT INTO runs VALUES (2, 'a7047df55eccff58', 'end', '2024-05-07T09:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{}', 3, 2, '[]', '4f782d95124b4b6f08542874745452e83265847ed55cc3f67b2945d927799ee8', '6f3999401b4b875be0e8dc0b679b7ea7bbf5c7d228d1c1807ab3b0d039159c0c', '55909e7b1c50e0845b8bfe7a650d868731c10b533bde2c346c4722e7d924b21b', NULL);
INSERT INTO sketches VALUES (1, '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', '████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████', '6481bf7faede1f728c1cf720d36b825661644d36bf6ee6e3ddbe783677313f55');
INSERT INTO sketches VALUES (2, '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', '████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████', 'e01d897ae93713329d0e8363ded14fbaebfd5263d82d4718d838aa8d1945ad4c');
INSERT INTO sketches VALUES (3, '5c75093be82dc7dd05d8ff5e511099205196846b9160e0e80ebe1b6dc7dea819', 'IyQ1BE7k0njnIJq5wZz7gMJnXSksh1CWjETELpHJduI0bj1nQtZws/yS68r9PgDY5ebZmQ84eW+Wh+WXjIl3WT2pxTaDqnuuHntMrgBXL+5uAKlEfczmov5Ll+CJqIC5ZiWxQG0C1nRxY8lp5g/oMzp4mUdpL4j03/OEdSpRVm1jw6kLjoatw/cRbTjDRh12dSTOgWGTZGM9azRB7vfXvvunUizbAenzQ0Oz1x7DWusDHZ/wnPxsxuBjRkNz4BGXLSZkVLaFp6WyYPXf96HXECxKVRJkK5VdYAEDCa4AvByUqpgkFHm/1iM1NcAegWKWMB16jcJx+paW+1OmQIO3jVq4JFOeeSpNFvFEtvnhSuUYcdRa/ehBSE48oX9h3pEcSnwCBV3SehOpw5snArG+/6t8Cg00TI39VqcdO8bA4uM5SRZZwgszzBN+5x/ZpdoPgyU2Fgg/J5lMAb7fRRK/YLeN3MGaK3YMEooLETj1YRe7H7Pek41kOBWLwf8zF+dRX69DzA57NnTDD3WLKH/woqoRlogkP9PUR4gf0gTieoHaa8RIELvA0Hc6gsikijVVHqRLQhGzvZmUm/ohwTwtWFdjri+NLx3N7+2g8TgQXzV9HFsphNxzNKSCxxR/cHl02G+1zRfLnN3iKBTVh6fBFBjOaESKbFX+9gOxrBvOnJg=', '71ed1eca3b1be0c42ad589515312fcf58b3770c89cc0e90d621e38365be4ee51');
INSERT INTO sketches VALUES (4, '8c928e7d6d3fee4dfb56f8bbfeab09fe773ed7bb892be547fe104fa9530f221f', 'IyRD/pda0njnIJq5wZz7gMJnXSksh1cvjETELquEduI0bj1nQtZws/yS68r9PgDY5ebZmQ84eW+Wh+WXjIl3WT2pxTaDqjUZIBJMrgBXL+5uAKlEfczmov5Ll+CJqIC5ZiWxQG0C1nRAzslp5g/oMzp4mUdpL4j03/OEdSpRVm1jw6kLjoatw/cRbTjDRh12dSTOgWGTZGM9azRB7vfXvvunUiy/Y+nzQ0Oz1x7DWusDHZ/wnPxsxuBjBUhz4BGXLSZkVLaFp6WyYPXf96HXECxKVRJkK5VdWgwDCa4AvByUqpgkFHm/1iM1NcAegWKWMB16jcJx+paW+1OmQINfSFq4JFOeeSpNFvFEtvnhSuUYcdRa/ehBSE48/P9h3pEcSnwCBV3SehOpw5snArG+/6t8Cg00TI39JgwdO8bA4uM5SRZZwgszzBN+5x/ZpdoPgyU2Fgg/88JtuL7fRRK/YLeN3MGaK3YMEooLETj1YRe7H7Pek41kOBWLwf8zF+dRX6+aNQ57NnTDD3WLKH/woqoRlogkP4tSR4gf0gTieoHaa8RIELvA0A6SgsikijVVHqRLQhGzvZmUm/ohZ0stWKJiri+NL1XyyCyg8TgQXzV9HFsphNxzNKSCxxR/cHl02G+1zRfLnN3iKBTVh6fN2RjOaESKbFX+9gOxrAZTnJg=', '399a3871a98ccb864129287b5be2df127e6345fa976f7480ff9cec232a7e6d82');
INSERT INTO tombstones VALUES (1, 'person', '', '2024-05-07T10:00:00+00:00', '05cacfb8295a255f274a491377b68aa02aa747621fcd566d9f7ad50382baccdc');
SELECT pg_catalog.setval('claims_entry_seq', 2, true);
SELECT pg_catalog.setval('documents_entry_seq', 3, true);
SELECT pg_catalog.setval('erasures_entry_seq', 6, true);
SELECT pg_catalog.setval('identities_entry_seq', 1, false);
SELECT pg_catalog.setval('judgements_entry_seq', 1, false);
SELECT pg_catalog.setval('ledger_version_seq', 1, false);
SELECT pg_catalog.setval('readings_entry_seq', 1, false);
SELECT pg_catalog.setval('runs_entry_seq', 2, true);
SELECT pg_catalog.setval('sketches_entry_seq', 4, true);
SELECT pg_catalog.setval('tombstones_entry_seq', 1, true);
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_document_id_key UNIQUE (document, id);
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_id_key UNIQUE (id);
ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY documents
    ADD CONSTRAINT documents_work_version_key UNIQUE (work, version);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY identities
    ADD CONSTRAINT identities_id_key UNIQUE (id);
ALTER TABLE ONLY identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_id_key UNIQUE (id);
ALTER TABLE ONLY judgements
    ADD CONSTRAINT judgements_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (version);
ALTER TABLE ONLY parties
    ADD CONSTRAINT parties_pkey PRIMARY KEY (claim, place);
ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_document_run_key UNIQUE (document, run);
ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_previous_key UNIQUE (previous);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_run_stage_key UNIQUE (run, stage);
ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (claim, place);
ALTER TABLE ONLY tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (entry);
CREATE INDEX document_search ON documents USING gin (to_tsvector('simple'::regconfig, ((title || ' '::text) || "left"(COALESCE(text, ''::text), 250000))));
CREATE INDEX erasure_of_row ON erasures USING btree (relation, "row");
CREATE INDEX evidence_search ON claims USING gin (to_tsvector('simple'::regconfig, evidence));
CREATE INDEX ix_claims_act ON claims USING btree (act);
CREATE INDEX ix_claims_id ON claims USING btree (id);
CREATE INDEX ix_claims_run ON claims USING btree (run);
CREATE INDEX ix_documents_address ON documents USING btree (address);
CREATE INDEX ix_documents_copy_of ON documents USING btree (copy_of);
CREATE INDEX ix_documents_doc ON documents USING btree (doc);
CREATE INDEX ix_documents_run ON documents USING btree (run);
CREATE INDEX ix_documents_sha256 ON documents USING btree (sha256);
CREATE INDEX ix_documents_version ON documents USING btree (version);
CREATE INDEX ix_identities_one ON identities USING btree (one);
CREATE INDEX ix_identities_other ON identities USING btree (other);
CREATE INDEX ix_judgements_claim ON judgements USING btree (claim);
CREATE INDEX ix_readings_run ON readings USING btree (run);
CREATE INDEX ix_sketches_document ON sketches USING btree (document);
CREATE INDEX party_by_id ON parties USING btree (id, role, claim);
CREATE TRIGGER claims_guard BEFORE DELETE OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION claims_guard();
CREATE TRIGGER claims_keep BEFORE TRUNCATE ON claims FOR EACH STATEMENT EXECUTE FUNCTION claims_guard();
CREATE TRIGGER claims_need_evidence BEFORE INSERT ON claims FOR EACH ROW EXECUTE FUNCTION claims_need_evidence();
CREATE TRIGGER documents_guard BEFORE DELETE OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION documents_guard();
CREATE TRIGGER documents_keep BEFORE TRUNCATE ON documents FOR EACH STATEMENT EXECUTE FUNCTION documents_guard();
CREATE TRIGGER erasures_guard BEFORE DELETE OR UPDATE ON erasures FOR EACH ROW EXECUTE FUNCTION erasures_guard();
CREATE TRIGGER erasures_keep BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION erasures_guard();
CREATE TRIGGER identities_guard BEFORE DELETE OR UPDATE ON identities FOR EACH ROW EXECUTE FUNCTION identities_guard();
CREATE TRIGGER identities_keep BEFORE TRUNCATE ON identities FOR EACH STATEMENT EXECUTE FUNCTION identities_guard();
CREATE TRIGGER judgements_guard BEFORE DELETE OR UPDATE ON judgements FOR EACH ROW EXECUTE FUNCTION judgements_guard();
CREATE TRIGGER judgements_keep BEFORE TRUNCATE ON judgements FOR EACH STATEMENT EXECUTE FUNCTION judgements_guard();
CREATE TRIGGER ledger_guard BEFORE DELETE OR UPDATE ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_guard();
CREATE TRIGGER ledger_keep BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard();
CREATE TRIGGER parties_guard BEFORE DELETE OR UPDATE ON parties FOR EACH ROW EXECUTE FUNCTION parties_guard();
CREATE TRIGGER parties_keep BEFORE TRUNCATE ON parties FOR EACH STATEMENT EXECUTE FUNCTION parties_guard();
CREATE TRIGGER readings_guard BEFORE DELETE OR UPDATE ON readings FOR EACH ROW EXECUTE FUNCTION readings_guard();
CREATE TRIGGER readings_keep BEFORE TRUNCATE ON readings FOR EACH STATEMENT EXECUTE FUNCTION readings_guard();
CREATE TRIGGER runs_guard BEFORE DELETE OR UPDATE ON runs FOR EACH ROW EXECUTE FUNCTION runs_guard();
CREATE TRIGGER runs_keep BEFORE TRUNCATE ON runs FOR EACH STATEMENT EXECUTE FUNCTION runs_guard();
CREATE TRIGGER sketches_guard BEFORE DELETE OR UPDATE ON sketches FOR EACH ROW EXECUTE FUNCTION sketches_guard();
CREATE TRIGGER sketches_keep BEFORE TRUNCATE ON sketches FOR EACH STATEMENT EXECUTE FUNCTION sketches_guard();
CREATE TRIGGER sources_guard BEFORE DELETE OR UPDATE ON sources FOR EACH ROW EXECUTE FUNCTION sources_guard();
CREATE TRIGGER sources_keep BEFORE TRUNCATE ON sources FOR EACH STATEMENT EXECUTE FUNCTION sources_guard();
CREATE TRIGGER tombstones_guard BEFORE DELETE OR UPDATE ON tombstones FOR EACH ROW EXECUTE FUNCTION tombstones_guard();
CREATE TRIGGER tombstones_keep BEFORE TRUNCATE ON tombstones FOR EACH STATEMENT EXECUTE FUNCTION tombstones_guard();
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_tombstone_fkey FOREIGN KEY (tombstone) REFERENCES tombstones(entry);
ALTER TABLE ONLY parties
    ADD CONSTRAINT parties_claim_fkey FOREIGN KEY (claim) REFERENCES claims(entry);
ALTER TABLE ONLY readings
    ADD CONSTRAINT readings_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_claim_fkey FOREIGN KEY (claim) REFERENCES claims(entry);
