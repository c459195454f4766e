-- One change of a unit's registration data runs at a time (product.md section 5), whoever of the unit asks.
create unique index if not exists business_info_changes_one_open
  on business_info_changes (unit_id) where state in ('under-review', 'returned');
