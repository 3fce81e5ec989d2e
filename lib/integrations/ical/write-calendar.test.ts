import { describe, expect, it } from 'vitest';
import { writeCalendar } from './write-calendar';

const event = { uid: 'e1@panelist', sequence: 3, summary: 'Exam, QME, Sacramento', description: 'Case C-1187', location: 'Sacramento', cancelled: false, on: '2026-11-01', startsAt: '2026-11-01T17:00:00.000Z', endsAt: '2026-11-01T18:30:00.000Z' };
const text = (changed: Partial<typeof event> | { startsAt: null; endsAt: null }) => writeCalendar({ name: 'Elena Marsh, exams', writtenAt: '2026-03-02T18:00:00.000Z', events: [{ ...event, ...changed }] });

describe('a calendar as text', () => {
  it('names the event for good, counts its changes, and gives its times in UTC whatever zone this process is in', () => {
    const lines = text({}).split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'METHOD:PUBLISH', 'UID:e1@panelist', 'SEQUENCE:3', 'DTSTAMP:20260302T180000Z', 'DTSTART:20261101T170000Z', 'DTEND:20261101T183000Z', 'SUMMARY:Exam\\, QME\\, Sacramento', 'STATUS:CONFIRMED', 'END:VCALENDAR']));
  });

  it('says that an event is cancelled', () => {
    expect(text({ cancelled: true })).toContain('STATUS:CANCELLED');
  });

  it('gives the day alone where no time is known', () => {
    expect(text({ startsAt: null, endsAt: null })).toMatch(/DTSTART;VALUE=DATE:20261101\r\n/);
  });

  it('is a calendar without events too', () => {
    expect(writeCalendar({ name: 'Empty', writtenAt: '2026-03-02T18:00:00.000Z', events: [] })).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR$/);
  });
});
