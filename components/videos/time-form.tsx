'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { TextInput } from '@/components/forms/inputs';
import { isCalendarDate } from '@/lib/domain/calendar';
import { instantAt } from '@/lib/domain/schedule/wall-clock';
import { useRecordVideoTime } from '@/lib/features/videos/client';
import type { Video } from '@/lib/features/videos/schema';
import { RequestFailed } from '@/lib/http/client';

const minuteOf = (time: string): number | null => (/^\d{2}:\d{2}$/.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : null);

/** Time that was spent without the timer; it always says why. */
export function TimeForm({ video, timeZone, today, onClose }: { readonly video: Video; readonly timeZone: string; readonly today: string; readonly onClose: () => void }) {
  const record = useRecordVideoTime();
  return (
    <AskDialog
      title="Add time by hand"
      subtitle={video.title}
      action="Add it"
      done="The time is added."
      onClose={onClose}
      send={(values, key) => {
        const [on, from, to] = [values.text('on'), minuteOf(values.text('startedAt')), minuteOf(values.text('endedAt'))];
        if (!isCalendarDate(on) || from === null || to === null) throw new RequestFailed(422, 'invalid_input', 'Give the day, the beginning and the end.');
        if (to <= from) throw new RequestFailed(422, 'invalid_input', 'The end lies before the beginning.');
        if (values.text('reason') === '') throw new RequestFailed(422, 'invalid_input', 'Say why the time is entered by hand.');
        return record.mutateAsync({ videoId: video.id as never, stretch: { id: key, startedAt: instantAt(on, from, timeZone), endedAt: instantAt(on, to, timeZone), reason: values.text('reason') } });
      }}
    >
      {({ errorOf }) => (
        <>
          <TextInput label="Day" name="on" type="date" max={today} defaultValue={today} error={errorOf('on')} />
          <div className="grid grid-cols-2 gap-4">
            <TextInput label="From" name="startedAt" type="time" error={errorOf('startedAt')} />
            <TextInput label="To" name="endedAt" type="time" error={errorOf('stretch.endedAt')} />
          </div>
          <TextInput label="Why by hand" name="reason" maxLength={200} hint="Kept beside the time, for whoever asks how it came about" error={errorOf('stretch.reason')} />
        </>
      )}
    </AskDialog>
  );
}
