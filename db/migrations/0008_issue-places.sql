-- How many issues lie in a box of the map is counted from these rows alone, a tenth of what stands in a key.
create index issue_key_place on issue_key (south, north, west, east) include (territory, parties);
