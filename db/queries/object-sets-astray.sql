-- Sets of objects that do not stand where their last step has left them, or a load of which is not what its step says. At most 100.
select s.id::text as id
from object_set s
where not exists (select from object_step t where t.set_id = s.id and t.version = s.version and t.state_after = s.state and t.detail ->> 'kind' = s.kind and t.detail ->> 'name' = s.name)
	or (select max(version) from object_step where set_id = s.id) is distinct from s.version
	or exists (
		select from object_load l full join (select * from object_step where set_id = s.id) t on t.set_id = l.set_id and t.version = l.version
		where coalesce(l.set_id, t.set_id) = s.id and (
			l.version is null or t.version is null or l.sha256 is distinct from t.detail ->> 'sha256' or l.source is distinct from t.detail ->> 'source'
			or l.accuracy is distinct from (t.detail ->> 'accuracy')::float8 or l.data_date::text is distinct from t.detail ->> 'dataDate'
			or l.valid_from::text is distinct from t.detail ->> 'validFrom' or l.count is distinct from (t.detail ->> 'count')::int4
			or (select count(*) from named_object o where o.set_id = l.set_id and o.version = l.version) <> l.count))
order by s.id limit 100
