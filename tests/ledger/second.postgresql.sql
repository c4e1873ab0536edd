-- A ledger of the second version (schema 2), as that version wrote it into PostgreSQL.
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
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."work" IS NOT DISTINCT FROM OLD."work" AND NEW."version" IS NOT DISTINCT FROM OLD."version" AND NEW."sha256" IS NOT DISTINCT FROM OLD."sha256" AND NEW."raw" IS NOT DISTINCT FROM OLD."raw" AND NEW."length" IS NOT DISTINCT FROM OLD."length" AND NEW."outlet" IS NOT DISTINCT FROM OLD."outlet" AND NEW."language" IS NOT DISTINCT FROM OLD."language" AND NEW."published" IS NOT DISTINCT FROM OLD."published" AND NEW."retrieved" IS NOT DISTINCT FROM OLD."retrieved" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND NEW."run" IS NOT DISTINCT FROM OLD."run" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'documents' AND e.place = 0 AND NEW."doc" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'doc' AND e."end" <= length(OLD."doc") THEN substr(OLD."doc", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."doc", e."end" + 1) ELSE OLD."doc" END AND NEW."title" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'title' AND e."end" <= length(OLD."title") THEN substr(OLD."title", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."title", e."end" + 1) ELSE OLD."title" END AND NEW."address" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'address' AND e."end" <= length(OLD."address") THEN substr(OLD."address", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."address", e."end" + 1) ELSE OLD."address" END AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'documents' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of documents', ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE FUNCTION erasures_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of erasures', ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE FUNCTION identities_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."decision" IS NOT DISTINCT FROM OLD."decision" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'identities' AND e.place = 0 AND NEW."one" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'one' AND e."end" <= length(OLD."one") THEN substr(OLD."one", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."one", e."end" + 1) ELSE OLD."one" END AND NEW."other" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'other' AND e."end" <= length(OLD."other") THEN substr(OLD."other", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."other", e."end" + 1) ELSE OLD."other" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS NOT DISTINCT FROM CASE WHEN e.relation = 'identities' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of identities', ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE FUNCTION judgements_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."entry" IS NOT DISTINCT FROM OLD."entry" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."verdict" IS NOT DISTINCT FROM OLD."verdict" AND NEW."at" IS NOT DISTINCT FROM OLD."at" AND NEW."recorded" IS NOT DISTINCT FROM OLD."recorded" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD.entry AND e.relation = 'judgements' AND e.place = 0 AND NEW."correction" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'correction' AND e."end" <= length(OLD."correction") THEN substr(OLD."correction", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."correction", e."end" + 1) ELSE OLD."correction" END AND NEW."author" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'author' AND e."end" <= length(OLD."author") THEN substr(OLD."author", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."author", e."end" + 1) ELSE OLD."author" END AND NEW."reason" IS NOT DISTINCT FROM CASE WHEN e.relation = 'judgements' AND e.field = 'reason' AND e."end" <= length(OLD."reason") THEN substr(OLD."reason", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."reason", e."end" + 1) ELSE OLD."reason" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of judgements', ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE FUNCTION ledger_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of ledger', ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE FUNCTION parties_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN IF TG_OP = 'UPDATE' THEN IF NEW."claim" IS NOT DISTINCT FROM OLD."claim" AND NEW."place" IS NOT DISTINCT FROM OLD."place" AND NEW."role" IS NOT DISTINCT FROM OLD."role" AND NEW."id" IS NOT DISTINCT FROM OLD."id" AND EXISTS (SELECT 1 FROM erasures AS e WHERE e."row" = OLD."claim" AND e.relation = 'parties' AND e.place = OLD.place AND NEW."text" IS NOT DISTINCT FROM CASE WHEN e.relation = 'parties' AND e.field = 'text' AND e."end" <= length(OLD."text") THEN substr(OLD."text", 1, e.start) || repeat('█', e."end" - e.start) || substr(OLD."text", e."end" + 1) ELSE OLD."text" END) THEN RETURN NEW; END IF; END IF; RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of parties', ERRCODE = 'integrity_constraint_violation'; END $$;

CREATE FUNCTION runs_guard() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = 'the ledger is append-only: no ' || TG_OP || ' of runs', ERRCODE = 'integrity_constraint_violation'; END $$;

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
    recorded character varying(32) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT a_correction_corrects CHECK (((verdict = 'correct'::text) = (correction <> ''::text))),
    CONSTRAINT verdict_is_known CHECK ((verdict = ANY (ARRAY['accept'::text, 'reject'::text, 'correct'::text])))
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

ALTER TABLE ONLY tombstones ALTER COLUMN entry SET DEFAULT nextval('tombstones_entry_seq'::regclass);

INSERT INTO claims VALUES (1, 'ca7ba8fea5ca0c1d', 'bc82d3fd95d757159536598a4523814087bfbe95d8e361ef2088a791a84c971b', 12, 74, 'Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.', 'envoy.recall', 'done', '2022-05-03', '2022-05-03', '2022-05-03', 'text', 'on 3 May', 'one envoy', 1, '2022-05-05', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'bb3107082ab5dcf6ecf26e55eb7f563b63e913941bf8f32502c7a11e26768014');
INSERT INTO claims VALUES (2, 'bad70ea1aaf8586b', 'bc82d3fd95d757159536598a4523814087bfbe95d8e361ef2088a791a84c971b', 75, 109, 'Lund said both would meet in Bern.', 'talks.meet', 'planned', '', NULL, NULL, 'unknown', '', '', 1, '2022-05-05', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', '0948c1593f963d6aaa842cbc803c947fad17da8f2deb3e93a33326a3a153761e');
INSERT INTO claims VALUES (3, 'c3be03dd246e1837', '298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377', 12, 51, 'In the sentence 0 of b the act is told.', 'relations.sever', 'done', '2017', '2017-01-01', '2017-12-31', 'stated', '', '', 1, '2023-04-06', '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', '9233c619555d42b116fdabdc1d4a391a9d287ba30ae770d401759e17e80eccbe');
INSERT INTO claims VALUES (4, '49685fdb25a3ea00', 'fda0f56145ed01cfd9fa5983a793c3cdf9807cc70f587128c90bc0cf62f770d1', 12, 309, 'Finland met Sweden. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, 'f63d49301da3ea3fc586844085001f90887e36fd54dfeada7db2eec1d1fb5d17');
INSERT INTO claims VALUES (6, 'ca59467b617e48dd', '9900b5c61bd68744ce25f2ba4dbc395de6a7501c5dc350051bb825cc50c4ee88', 12, 1304, 'Finland and Sweden met once more. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, '3ba1c0c0a1ec96aa7e2d252eaee0589305931d1f1a933ce22986b7acf02f68ea');
INSERT INTO claims VALUES (7, 'be78daf785d463d6', '552b13bcd8be72d83395aac106b39a4d58a52618321260e44ba61812bb98c8ed', 12, 54, '██████████████████████████████████████████', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, 'd55296f0bb7c85cc28f2d336178192b3e0620cefeed06064beebbabacb624ebc');
INSERT INTO claims VALUES (5, 'bb4e2f568e44e28b', '217e81fe0561be6e24367abf24f6f9d9750258fb644b1bb808a4c154526d9aa7', 12, 1309, 'Finland and Sweden met, ████████ said. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', 'talks.meet', 'done', '', NULL, NULL, 'unknown', '', '', 1, '2023-04-06', '2024-05-01T10:30:00+00:00', NULL, 'e30a10c5afd0ea6403061f5cb4f83d0e65fa6b571c840125939ce0a2278557a8');

INSERT INTO documents VALUES (1, 'bc82d3fd95d757159536598a4523814087bfbe95d8e361ef2088a791a84c971b', '0b202a116ccd83e6b8549882ebab3d7a92c395caea75110c61b9afb75ac491e2', 1, 'quarrel', 'a3e71690c2471e2dc449ddc7ae0fb5675febc820ba6933f22246cafd6ba70e49', NULL, 109, 'A headline

Norway recalled its envoy on 3 May, the envoy, Ida Lund, said.
Lund said both would meet in Bern.', 'Envoy recalled', 'The Gazette', 'https://gazette.example/quarrel', 'en', '2022-05-05', NULL, '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'fe85df66cfd64c28829391ac3a0c7394748f8c3009694291801466e82635883d');
INSERT INTO documents VALUES (2, '298cc50d9bcaa9b204522dfd302473d02877eda5fee99a2526e3af68c6fb2377', '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 1, 'b', '4c4f8aaeb40a72c72637c912dc15fd9dbb8a88c5078903d0a431203236b911b4', NULL, 51, 'A headline

In the sentence 0 of b the act is told.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', 'f50ee12d938d51bd', 'b00bfcf1106cbaee5c9929f3326aae615945e2e7f9c7c9d0769f36efb67da89e');
INSERT INTO documents VALUES (3, 'fda0f56145ed01cfd9fa5983a793c3cdf9807cc70f587128c90bc0cf62f770d1', 'b3a2bd470cb2c4f99e2421d9fa793a89f1b537b6a2447810c431b5a04e141529', 1, 'quoted', 'dd5524d79092f1c733f25c695f09526d7b2360fc18f727caa0c1bb440c65989e', NULL, 1290, NULL, '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, '06d94e7e7ca1ae954ae2869f7ac99a83421ec7700c2b77be328d705bb6b79678');
INSERT INTO documents VALUES (5, '9900b5c61bd68744ce25f2ba4dbc395de6a7501c5dc350051bb825cc50c4ee88', '6f5a6034e770acbfb3f797e6a7eb7948d470d45f9928f92b7d72dc7c45e6d0cd', 1, 'copy', 'f6616ada89403864cb7fe0210184ba27193487a442a651fd28e86c6238a6b2c4', NULL, 1304, 'A headline

Finland and Sweden met once more. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, 'f82ad01f440b3b0d0ed8a0eba5d6ac05a353b69cf3030b563ef771cdeb0e6b56');
INSERT INTO documents VALUES (6, '552b13bcd8be72d83395aac106b39a4d58a52618321260e44ba61812bb98c8ed', '283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247', 1, '████', 'c17276dcf25835fdb4b42dc0d4358607537b4c6697704b9da6ec2d5a79590dc7', NULL, 54, '██████████████████████████████████████████████████████', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, '505064549f288dc53b2f39d20ed9a1063a264bf5bb02308afa2de10a6e93fe61');
INSERT INTO documents VALUES (4, '217e81fe0561be6e24367abf24f6f9d9750258fb644b1bb808a4c154526d9aa7', 'a157d36a739191c1826419da5c87aedf3dd0cd6828565ada2a38a6b68ed741e5', 1, 'named', 'a95a94ae233db574257fe5958728f27f1afe380e566ebc376a0feb84c65f145b', NULL, 1309, 'A headline

Finland and Sweden met, ████████ said. Paragraph 0 tells of herring 0 and of grain 0. Paragraph 1 tells of herring 1 and of grain 7. Paragraph 2 tells of herring 4 and of grain 14. Paragraph 3 tells of herring 9 and of grain 21. Paragraph 4 tells of herring 16 and of grain 28. Paragraph 5 tells of herring 25 and of grain 35. Paragraph 6 tells of herring 36 and of grain 42. Paragraph 7 tells of herring 49 and of grain 49. Paragraph 8 tells of herring 64 and of grain 56. Paragraph 9 tells of herring 81 and of grain 63. Paragraph 10 tells of herring 100 and of grain 70. Paragraph 11 tells of herring 121 and of grain 77. Paragraph 12 tells of herring 144 and of grain 84. Paragraph 13 tells of herring 169 and of grain 91. Paragraph 14 tells of herring 196 and of grain 98. Paragraph 15 tells of herring 225 and of grain 105. Paragraph 16 tells of herring 256 and of grain 112. Paragraph 17 tells of herring 289 and of grain 119. Paragraph 18 tells of herring 324 and of grain 126. Paragraph 19 tells of herring 361 and of grain 133. Paragraph 20 tells of herring 400 and of grain 140. Paragraph 21 tells of herring 441 and of grain 147. Paragraph 22 tells of herring 484 and of grain 154. Paragraph 23 tells of herring 529 and of grain 161. Paragraph 24 tells of herring 576 and of grain 168.', '', 'The Gazette', '', 'en', '2023-04-06', NULL, '2024-05-01T10:30:00+00:00', NULL, 'd9aec0a6f33f849db799a873aa6e0986f51b7e0d3a27b0da4f515004b69cb79d');

INSERT INTO erasures VALUES (1, 1, 'claims', 7, 0, 'evidence', 0, 42, '4a81c005d4da9d30fc1c502328f37e29e0053cf8aa7218a75ad1d8e56b412c98');
INSERT INTO erasures VALUES (2, 1, 'documents', 6, 0, 'doc', 0, 4, '41bbee7201f9479ac46509ceebc18f26fac199712ef0256f8f5e38f338a5a190');
INSERT INTO erasures VALUES (3, 1, 'documents', 6, 0, 'text', 0, 54, 'bb9aa4c3fdb70ab7273ea070308dc18c630ccdce13bc3ff1225190ea444706bf');
INSERT INTO erasures VALUES (4, 1, 'judgements', 3, 0, 'author', 0, 8, '9c17857ac0ec97f49f82150a5352a1ee7ee2ed65b67b20b8245311041c14e4da');
INSERT INTO erasures VALUES (5, 1, 'judgements', 3, 0, 'reason', 0, 10, '1efab76c31ed1b530b46bdcb2b7af381867994ec5ccb52e7ba85906395f37359');
INSERT INTO erasures VALUES (6, 2, 'claims', 5, 0, 'evidence', 24, 32, '17d58cf0b869eedd8e0f95ddc68312d144f55d0834de194ff30a2c353a13ae3d');
INSERT INTO erasures VALUES (7, 2, 'documents', 4, 0, 'text', 36, 44, '78523ce14bad8352d99aee5cfa1af735ccfeda3ffdde05d55f2f7abdac67577a');

INSERT INTO identities VALUES (1, 'e491d8388eb6d033', 'I. Lund', 'Ida Lund', 'same', 'Ada Holm', '2024-05-01T10:30:00+00:00', 'as signed', '2024-05-01T10:30:00+00:00', '9a244f9f3c1b7511f3e63dbfca2a80b53080ad9b9274c84ecfb5d36f8c69156e');

INSERT INTO judgements VALUES (1, '082a056e0e0a87b8', 'ca7ba8fea5ca0c1d', 'accept', '', 'Ada Holm', '2024-05-01T10:30:00+00:00', 'Ida Lund confirmed it', '2024-05-01T10:30:00+00:00', 'c3dd29ec28fae807a8a6529f850dc6a50f2c8c1e97105caf682ffe68abc59136');
INSERT INTO judgements VALUES (2, '1ae550f9ed3ea638', 'c3be03dd246e1837', 'correct', '{"when": "2018"}', 'Ada Holm', '2024-05-01T10:30:00+00:00', '', '2024-05-01T10:30:00+00:00', '3c68c55450680fb4d4f34a50ee3caca02cf9a194b5050ec1ce4d95f82b1a13f5');
INSERT INTO judgements VALUES (3, '02c19f16d1e2234f', 'be78daf785d463d6', 'reject', '', '████████', '2024-05-01T10:30:00+00:00', '██████████', '2024-05-01T10:30:00+00:00', '8fea5290bfa033e5264e8dea2a9944f9c5e6cd095c3405c255cbca981559118d');

INSERT INTO ledger VALUES (2);

INSERT INTO parties VALUES (1, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (1, 1, 'recipient', 'ISL', '');
INSERT INTO parties VALUES (1, 2, 'residence', 'CHE', 'Bern');
INSERT INTO parties VALUES (2, 0, 'actor', 'NOR', '');
INSERT INTO parties VALUES (2, 1, 'actor', 'ISL', '');
INSERT INTO parties VALUES (3, 0, 'actor', 'BFA', '');
INSERT INTO parties VALUES (3, 1, 'recipient', 'PRK', '');
INSERT INTO parties VALUES (4, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (4, 1, 'actor', 'SWE', '');
INSERT INTO parties VALUES (5, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (5, 1, 'actor', 'SWE', '');
INSERT INTO parties VALUES (6, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (6, 1, 'actor', 'SWE', '');
INSERT INTO parties VALUES (7, 0, 'actor', 'FIN', '');
INSERT INTO parties VALUES (7, 1, 'actor', 'SWE', '');

INSERT INTO runs VALUES (1, 'f50ee12d938d51bd', 'begin', '2024-05-01T10:30:00+00:00', '0.1.0', 'c0ffee', '{"workers": 2}', 0, 0, '[]', '', '', 'fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db');
INSERT INTO runs VALUES (2, 'f50ee12d938d51bd', 'end', '2024-05-01T10:30:00+00:00', '0.1.0', 'c0ffee', '{"workers": 2}', 2, 3, '[{"where": "c.txt", "stage": "source", "error": "DocumentError", "message": "it is empty"}]', '9c65b3350ad31a4dc9a6cc4bfc62d14dc6216cbae20c640b2aa40240df8e7973', 'fecb10ceb77ff447aed00298271f209229f77bd573e3338715af5a88e78e49db', '77464f02ae672f91f8262e05fb5b099079844169a733a20ed2d12748bed44682');

INSERT INTO sources VALUES (1, 0, 'the envoy, Ida Lund', 'official', 'NOR');

INSERT INTO tombstones VALUES (1, 'document', '283bb9deef02e6843abfb538efa1eca70801bd8a701c3f98191e123496339247', '2024-05-01T10:30:00+00:00', '789b8d7c0d96d16844aefae014f5f0ae2896c92b56e7ff0fb8f98d5a778dd21c');
INSERT INTO tombstones VALUES (2, 'person', '', '2024-05-01T10:30:00+00:00', 'e46f4234e3e2887c3c175eda604e83caddcd8d55c8ac0375e47d87110a92b1d5');

SELECT pg_catalog.setval('claims_entry_seq', 7, true);

SELECT pg_catalog.setval('documents_entry_seq', 6, true);

SELECT pg_catalog.setval('erasures_entry_seq', 7, true);

SELECT pg_catalog.setval('identities_entry_seq', 1, true);

SELECT pg_catalog.setval('judgements_entry_seq', 3, true);

SELECT pg_catalog.setval('ledger_version_seq', 1, false);

SELECT pg_catalog.setval('runs_entry_seq', 2, true);

SELECT pg_catalog.setval('tombstones_entry_seq', 2, true);

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

CREATE INDEX ix_documents_doc ON documents USING btree (doc);

CREATE INDEX ix_documents_run ON documents USING btree (run);

CREATE INDEX ix_documents_version ON documents USING btree (version);

CREATE INDEX ix_identities_one ON identities USING btree (one);

CREATE INDEX ix_identities_other ON identities USING btree (other);

CREATE INDEX ix_judgements_claim ON judgements USING btree (claim);

CREATE INDEX party_by_id ON parties USING btree (id, role);

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

ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_claim_fkey FOREIGN KEY (claim) REFERENCES claims(entry);
