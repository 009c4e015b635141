-- Areas, what the map shows beneath them, what was loaded when, the official wording of clauses, and the faces
-- that the lines of all areas cut the ground into.

-- Every version of every area. Two times are kept apart: valid_from/valid_to say when an area was in force
-- (first day in, first day out); recorded_at/superseded_at say when this database knew it. A corrected line
-- supersedes the wrong one and nothing is deleted, so an answer that names an area's version can be given again.
create table area (
	id text not null,
	version int not null check (version > 0),
	kind text not null,
	code text not null,
	name text not null,
	name_en text not null,
	territory text,
	valid_from date not null,
	valid_to date,
	source text not null,
	licence text not null,
	accuracy float8 not null check (accuracy >= 0),
	illustrative boolean not null,
	origin text not null check (origin in ('bundled', 'import', 'computed')),
	-- Of the feature as it was loaded: geometry and properties.
	sha256 text not null,
	recorded_at timestamptz not null default now(),
	superseded_at timestamptz,
	-- The true line, never cut or simplified: what decides on a point is this and nothing derived from it.
	geom geometry(MultiPolygon, 4490) not null,
	primary key (id, version),
	check (id = kind || '-' || code),
	check (valid_to is null or valid_to > valid_from)
);
create index area_geom on area using gist (geom);

-- What is known today, with the facts in the shape in which programs read them.
create view area_known as
select id, version, kind, origin, sha256, valid_from, valid_to, illustrative, geom, jsonb_build_object(
	'id', id, 'kind', kind, 'code', code, 'name', name, 'nameEn', name_en, 'territory', territory, 'version', version,
	'validFrom', valid_from::text, 'validTo', valid_to::text, 'source', source, 'licence', licence,
	'accuracy', accuracy, 'illustrative', illustrative
) as facts
from area
where superseded_at is null;

-- Rivers, towns and places: for the base map and for search; nothing is decided by them.
create table base_feature (
	id text primary key,
	kind text not null,
	name text not null,
	properties jsonb not null,
	geom geometry(Geometry, 4490) not null
);
create index base_feature_geom on base_feature using gist (geom);

-- Every load that changed something.
create table data_load (
	id int generated always as identity primary key,
	at timestamptz not null default now(),
	origin text not null,
	sha256 text not null,
	findings jsonb not null,
	summary jsonb not null
);

-- The official wording of each clause, to the byte, as the operator imported it.
create table clause_wording (
	table_id text not null,
	clause text not null,
	wording text not null,
	source_name text not null,
	source_sha256 text not null,
	imported_at timestamptz not null default now(),
	primary key (table_id, clause)
);

-- The ground cut along every area's line, for one set of areas in force (set_sha256): ground with the same areas
-- on it is one face.
create table face (
	set_sha256 text not null,
	signature text not null,
	area_ids text[] not null,
	square_metres float8 not null,
	geom geometry(MultiPolygon, 4490) not null,
	primary key (set_sha256, signature)
);
create index face_geom on face using gist (geom);
