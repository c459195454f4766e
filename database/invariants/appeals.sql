-- One open appeal a unit (product.md section 4): two people cannot dispute the same unit at once.
create unique index if not exists unit_appeals_one_open
  on unit_appeals (unit_id) where state in ('under-review', 'returned');
