-- Jobs visit every practice in turn. They may read which practices there are, and nothing of one before they name it.
CREATE POLICY worker_lists_practices ON "Practice" FOR SELECT
  USING ((SELECT current_setting('app.worker', true)) = 'on');
