-- 只读角色 huibao_reader：只能 SELECT。The role Huibao reads through. It may only SELECT.
-- It cannot log in until an administrator says so:  ALTER ROLE huibao_reader LOGIN PASSWORD '…';
-- Run again after views have been added by another owner than the one who ran this.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'huibao_reader') THEN
        CREATE ROLE huibao_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
        -- Belt and braces: what it may not do, it also does not try.
        ALTER ROLE huibao_reader SET default_transaction_read_only = on;
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE WARNING 'Cannot create role huibao_reader: % may not create roles. Ask a database administrator to run this script', current_user;
        RETURN;
    WHEN duplicate_object OR unique_violation THEN
        NULL; -- another database of this server created it in the same moment
END
$$;

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'huibao_reader') THEN
        GRANT USAGE ON SCHEMA petition TO huibao_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA petition TO huibao_reader;
        ALTER DEFAULT PRIVILEGES IN SCHEMA petition GRANT SELECT ON TABLES TO huibao_reader;
    END IF;
END
$$;
