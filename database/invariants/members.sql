-- One proposal of a successor and, to one number, one invitation are open in a unit at a time
-- (product.md section 5). A token is of one invitation.
create unique index if not exists promotions_one_open on promotions (unit_id) where state = 'open';
create unique index if not exists invitations_one_open on invitations (unit_id, mobile_index) where state = 'open';
create unique index if not exists invitations_token on invitations (token_hash);
-- A request to become a sub-account runs once an account, whatever its unit (product.md section 3).
create unique index if not exists sub_account_requests_one_open
  on sub_account_requests (account_id) where state in ('under-review', 'returned');
