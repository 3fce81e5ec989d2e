export const SERVICES = ['personal', 'mail_ca', 'mail_us', 'mail_foreign'] as const;

/** How the trigger was served. Fax and e-mail extend like mail, by the place of the address. */
export type Service = (typeof SERVICES)[number];

/** Calendar days that service gives the one who was served: 8 CCR 10605, its text was read. */
export const SERVICE_DAYS = { personal: 0, mail_ca: 5, mail_us: 10, mail_foreign: 20 } as const satisfies Record<Service, number>;

/** 'Served by mail in California'. */
export const SERVICE_WORDS = {
  personal: 'Served in person',
  mail_ca: 'Served by mail in California',
  mail_us: 'Served by mail elsewhere in the United States',
  mail_foreign: 'Served by mail abroad',
} as const satisfies Record<Service, string>;
