-- User names are unique for good; Strapi only looks before it writes. The province's portal knows no
-- letters' case, so two names that differ in nothing else are the same name (product.md section 2).
create unique index if not exists up_users_username_unique on up_users (username);
create unique index if not exists up_users_username_lower_unique on up_users (lower(username));
-- Mobiles are found through their blind index. Several accounts may hold the same number
-- (product.md section 2, row 6), so it is not unique.
create index if not exists up_users_mobile_index on up_users (mobile_index);
create index if not exists contact_codes_account on contact_codes (account_id, channel);
-- Every request asks for its session, and signing out for those before and after it
-- (src/extensions/users-permissions). Strapi gives the table no index.
create index if not exists strapi_sessions_session on strapi_sessions (session_id);
create index if not exists strapi_sessions_user on strapi_sessions (user_id, origin);
