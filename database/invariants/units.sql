-- A name and a credit code are taken once, by a unit that is registered or under review
-- (product.md section 3). Of two people who register at the same moment one runs into these.
create unique index if not exists units_name_taken
  on units (name_normalised) where registration_state in ('under-review', 'approved');
create unique index if not exists units_credit_code_taken
  on units (credit_code) where registration_state in ('under-review', 'approved');
