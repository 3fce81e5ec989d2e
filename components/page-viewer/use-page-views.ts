'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { markSeen } from '@/lib/features/documents/client';
import { sendViews } from '@/lib/features/page-views/client';
import { deviceNow, RequestFailed } from '@/lib/http/client';
import { PageWatch } from './page-views';

const batchMs = 8_000;
const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Logs which page stands before the person's eyes, in batches of a few seconds and when the page is left. */
export function usePageViews(packetId: string, page: number, isPhysician: boolean): void {
  const client = useQueryClient();
  const watch = useRef<PageWatch | null>(null);

  useEffect(() => {
    const mine = new PageWatch(deviceNow());
    watch.current = mine;
    const send = () => {
      const batch = mine.take(deviceNow(), () => crypto.randomUUID());
      if (!batch) return;
      sendViews(packetId, [...batch.views], batch.key).then(
        (answer) => markSeen(client, packetId, mine.kept(batch.key, answer.views), isPhysician),
        (error: unknown) => {
          // What the server refuses it will refuse again; a line that is down comes back.
          if (error instanceof RequestFailed && error.status >= 400 && error.status < 500) mine.drop();
        },
      );
    };
    const onLife = () => mine.active(deviceNow());
    const onVisibility = () => {
      mine.visible(document.visibilityState === 'visible', deviceNow());
      if (document.visibilityState === 'hidden') send();
    };
    const timer = setInterval(send, batchMs);
    for (const sign of signsOfLife) window.addEventListener(sign, onLife, { passive: true });
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', send);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, onLife);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', send);
      mine.show(null, deviceNow());
      send();
    };
  }, [client, packetId, isPhysician]);

  useEffect(() => {
    watch.current?.show(page, deviceNow());
  }, [page, packetId]);
}
