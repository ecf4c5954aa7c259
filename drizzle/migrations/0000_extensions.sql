-- Trigram search of the catalog. Contrib module of every Postgres; its index operator class is named by the next migration.
create extension if not exists pg_trgm;
