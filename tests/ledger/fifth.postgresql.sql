-- Written by the fifth version itself, as pg_dump tells it.
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
ALTER TABLE ONLY runs ALTER COLUMN entry SET DEFAULT nextval('runs_entry_seq'::regclass);
ALTER TABLE ONLY sketches ALTER COLUMN entry SET DEFAULT nextval('sketches_entry_seq'::regclass);
ALTER TABLE ONLY tombstones ALTER COLUMN entry SET DEFAULT nextval('tombstones_entry_seq'::regclass);
INSERT INTO claims VALUES (1, '4087ee8ec49de22b', 'd52eea2f0b045ae12e439cb462fe417dbedde89aa6ab74ee4ba173b819e733ab', 0, 39, 'Peru recalled its ambassador from Chile', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', '', 0.75, '2022-05-05', '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', 'd92dcb446a52a3028e5027eb83b03701c00e7a7af15542a2cc4a5e395994f9dd');
INSERT INTO claims VALUES (2, '4500739bd1f5950b', '53140dc15fb2396378a43fc17d445d0e71261094973f210e10731d2b688d647a', 0, 39, 'Peru recalled its ambassador from Chile', 'envoy.recall', 'done', '2022-05-04', '2022-05-04', '2022-05-04', 'text', 'on 3 May', '', 0.75, '2022-05-05', '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', '26521bfd66527efff031d60f8b87c88ad733dbad62975a00389bc1f9f8a53d8b');
INSERT INTO documents VALUES (1, 'd52eea2f0b045ae12e439cb462fe417dbedde89aa6ab74ee4ba173b819e733ab', '494053820d6bb0b0113133c037b4c48580b7ac089f1de08396005b6b93d13a13', 1, 'quarrel.txt', '2209da40338d1271f26b93ec6221d4af3ee579e7109946752ac37118726a53fa', NULL, 68, 'Peru recalled its ambassador from Chile on 3 May, the minister said.', 'A quarrel', 'The Gazette', 'https://g.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', '8c39737d7b001e86ba6624350b2a9fbdfe08dc1700f386d05bf668c8fbe5e5bd', 'Ada Quill', 'stated', NULL);
INSERT INTO documents VALUES (2, '53140dc15fb2396378a43fc17d445d0e71261094973f210e10731d2b688d647a', '494053820d6bb0b0113133c037b4c48580b7ac089f1de08396005b6b93d13a13', 2, 'quarrel.txt', '12f43292a4c721eba642540914f5d81bc305a2d93dc49c743f174f7b41b215a2', NULL, 68, 'Peru recalled its ambassador from Chile on 4 May, the minister said.', 'A quarrel', 'The Gazette', 'https://g.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', '44fc320021064d6b3726b4cc36bd31d441212567080172a6bd12f0989d4dbbaa', 'Ada Quill', 'stated', NULL);
INSERT INTO documents VALUES (3, '6c563dd1b843432f1af5e04d41e9378b5e10febef35a3fb6f9f45213d3d86de7', '59700155e034d16d95b0e6916ee23373f40422648201778db4b19ad28398ca6f', 1, 'note.txt', 'f1bd356ff68c3b960929757e446ff7011ee75a4842ab3da7d0bc1417dcc0643f', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 17, 'Nothing was said.', '', '', '', 'en', NULL, NULL, '2024-05-07T08:00:00+00:00', 'fa2f6880e1ac92b4', 'aaf00dc3d2d89d44717924fb72c84a2847435dece174bbe7d07793bf1d8d5cb0', NULL, NULL, NULL);
INSERT INTO ledger VALUES (5);
INSERT INTO parties VALUES (1, 0, 'actor', 'PER', '');
INSERT INTO parties VALUES (1, 1, 'recipient', 'CHL', '');
INSERT INTO parties VALUES (2, 0, 'actor', 'PER', '');
INSERT INTO parties VALUES (2, 1, 'recipient', 'CHL', '');
INSERT INTO runs VALUES (1, 'fa2f6880e1ac92b4', 'begin', '2024-05-07T08:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{"workers": 1}', 0, 0, '[]', '', '', 'e5d59ebdb33345b6d86e0c803938b4a00f102fafcb04bd8e9021aee8174cf10c', NULL);
INSERT INTO runs VALUES (2, 'fa2f6880e1ac92b4', 'end', '2024-05-07T09:00:00+00:00', '0.1.0', 'abababababababababababababababababababababababababababababababab', '{"workers": 1}', 3, 2, '[]', '1a4bd980456ae6cbc9336de0c33579cbb82cdd7269407d59df4e7e73b2386f67', 'e5d59ebdb33345b6d86e0c803938b4a00f102fafcb04bd8e9021aee8174cf10c', '9e3361b6403484412fd28ef80b92a950b2de07fb86445301b9871a1e19849b47', '[{"name": "new", "came": 3, "left": 3, "seconds": 0.25}, {"name": "models", "came": 3, "left": 2, "seconds": 0.5}]');
INSERT INTO sources VALUES (1, 0, 'the minister', 'official', 'PER');
INSERT INTO sources VALUES (2, 0, 'the minister', 'official', 'PER');
SELECT pg_catalog.setval('claims_entry_seq', 2, true);
SELECT pg_catalog.setval('documents_entry_seq', 3, true);
SELECT pg_catalog.setval('erasures_entry_seq', 1, false);
SELECT pg_catalog.setval('identities_entry_seq', 1, false);
SELECT pg_catalog.setval('judgements_entry_seq', 1, false);
SELECT pg_catalog.setval('ledger_version_seq', 1, false);
SELECT pg_catalog.setval('runs_entry_seq', 2, true);
SELECT pg_catalog.setval('sketches_entry_seq', 1, false);
SELECT pg_catalog.setval('tombstones_entry_seq', 1, false);
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
ALTER TABLE ONLY sketches
    ADD CONSTRAINT sketches_document_fkey FOREIGN KEY (document) REFERENCES documents(id);
ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_claim_fkey FOREIGN KEY (claim) REFERENCES claims(entry);
