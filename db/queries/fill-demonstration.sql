-- Takes it on oneself to make the samples; no row when somebody has. $1 now.
update demonstration set filled_at = $1::timestamptz where filled_at is null returning true as mine
