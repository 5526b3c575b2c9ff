-- The name under which a person signs in, as last seen in his token: Camunda's Tasklist knows him by it.
ALTER TABLE memberships ADD COLUMN login VARCHAR(255) NULL, ADD KEY memberships_by_login (login);
