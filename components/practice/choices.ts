export const timeZoneChoices = [
  ['America/Los_Angeles', 'Pacific (Los Angeles)'],
  ['America/Denver', 'Mountain (Denver)'],
  ['America/Phoenix', 'Arizona (Phoenix)'],
  ['America/Chicago', 'Central (Chicago)'],
  ['America/New_York', 'Eastern (New York)'],
  ['America/Anchorage', 'Alaska (Anchorage)'],
  ['Pacific/Honolulu', 'Hawaii (Honolulu)'],
] as const;

export const holidayCalendarChoices = [
  ['dwc', 'Division of Workers’ Compensation'],
  ['gov', 'State of California, Gov. Code 6700'],
  ['judicial', 'California courts'],
] as const;
