-- Empties the base features before they are loaded anew.
delete from base_feature
