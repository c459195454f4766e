-- User names are unique for good; Strapi only looks before it writes.
create unique index if not exists up_users_username_unique on up_users (username);
-- Mobiles are found through their blind index. Several accounts may hold the same number
-- (product.md section 2, row 6), so it is not unique.
create index if not exists up_users_mobile_index on up_users (mobile_index);
create index if not exists contact_codes_account on contact_codes (account_id, channel);
