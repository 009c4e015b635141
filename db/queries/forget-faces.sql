-- Drops the faces of sets of areas that are no longer what is known.
delete from face
