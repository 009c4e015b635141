-- Documents that somebody may see, newest first. $1 sight (see documents_for).
select item from documents_for($1::text::jsonb) order by at desc, id desc
