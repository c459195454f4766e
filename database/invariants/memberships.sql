-- One account, one unit; one administrator per unit (product.md section 3).
create unique index if not exists memberships_one_unit on memberships (account_id);
create unique index if not exists memberships_one_administrator
  on memberships (unit_id) where role = 'administrator';
