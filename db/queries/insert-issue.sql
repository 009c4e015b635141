-- A new issue, a sample in a demonstration. $1 a JSON object: the columns, geometry as GeoJSON.
insert into issue (number, version, state, matter, title, description, source, found_on, found_by, geom, lon, lat, accuracy, territory, zone,
	owner, lead, oversee, support, territorial, office, coordinator, parties, parts, determination, clause, due, original_due, due_basis,
	logged_at, logged_by, logged_for, changed_at, terms, demo)
select j ->> 'number', 1, j ->> 'state', j ->> 'matter', j ->> 'title', j ->> 'description', j ->> 'source', (j ->> 'foundOn')::date, j ->> 'foundBy',
	st_setsrid(st_geomfromgeojson(j -> 'geometry'), 4490), (j ->> 'lon')::float8, (j ->> 'lat')::float8, (j ->> 'accuracy')::float8,
	j ->> 'territory', j ->> 'zone', j ->> 'owner', texts_of(j -> 'lead'), texts_of(j -> 'oversee'), texts_of(j -> 'support'),
	texts_of(j -> 'territorial'), texts_of(j -> 'office'), j ->> 'coordinator', texts_of(j -> 'parties'), j -> 'parts', j -> 'determination',
	j ->> 'clause', (j ->> 'due')::date, (j ->> 'due')::date, j ->> 'dueBasis', (j ->> 'at')::timestamptz, j ->> 'loggedBy', j ->> 'loggedFor',
	(j ->> 'at')::timestamptz, texts_of(j -> 'terms'), exists (select from demonstration)
from (select $1::text::jsonb as j) given
returning id::text
