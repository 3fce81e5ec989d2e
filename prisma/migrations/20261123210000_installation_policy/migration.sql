-- The job runner must know which practices there are, and nothing else of them. Only lib/core/installation.ts sets this.
CREATE POLICY installation ON "Practice" FOR SELECT USING (current_setting('app.installation', true) = 'on');
GRANT DELETE ON "IdempotencyRecord" TO panelist_app;
