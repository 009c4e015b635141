-- One hash over everything that an answer may rest on: areas, their validity, the official wording.
select encode(sha256(convert_to(concat_ws(E'\n',
	(select string_agg(concat_ws('|', id, version, sha256, valid_from::text, valid_to::text), E'\n' order by id collate "C", version) from area_known),
	(select string_agg(concat_ws('|', table_id, clause, source_sha256, md5(wording)), E'\n' order by table_id collate "C", clause collate "C") from clause_wording)
), 'UTF8')), 'hex') as version
