export const firstNames = [
  'Marisol', 'Terrence', 'Hannah', 'Lan', 'Gustavo', 'Abdul', 'Dwayne', 'Colleen', 'Walter', 'Olga', 'Joel', 'Rosalind', 'Ignacio', 'Fatima', 'Darnell', 'Yesenia',
  'Kenji', 'Patrice', 'Ramon', 'Svetlana', 'Deshawn', 'Lucinda', 'Minh', 'Arturo', 'Beatriz', 'Clifford', 'Esperanza', 'Harold', 'Ingrid', 'Jamal', 'Karina', 'Leticia',
  'Mateo', 'Nadia', 'Oscar', 'Pilar', 'Quentin', 'Renee', 'Salvador', 'Tamika', 'Ulises', 'Veronica', 'Wendell', 'Ximena', 'Yolanda', 'Zachary', 'Amara', 'Bruno',
] as const;

export const lastNames = [
  'Ibarra', 'Boyd', 'Kowalczyk', 'Nguyen', 'Reyes-Ortiz', 'Karimi', 'Pruitt', 'Fitzgerald', 'Szymanski', 'Petrenko', 'Whitaker', 'Achterberg', 'Salcedo', 'Haddad', 'Coleman',
  'Villanueva', 'Tanaka', 'Moreau', 'Escobar', 'Volkova', 'Jefferson', 'Barragan', 'Tran', 'Dominguez', 'Quiroz', 'Hargrove', 'Maldonado', 'Lindgren', 'Bauer', 'Washington',
  'Zepeda', 'Cardenas', 'Alvarado', 'Rahman', 'Delacruz', 'Montoya', 'Sandoval', 'Beaumont', 'Trujillo', 'Gaines', 'Arellano', 'Castaneda', 'Stroud', 'Figueroa', 'Mensah',
] as const;

export const payers = [
  { name: 'Sierra Pacific Mutual', city: 'Sacramento', prefix: 'SPM' },
  { name: 'Golden Basin Indemnity', city: 'Fresno', prefix: 'GBI' },
  { name: 'Harborline Claims', city: 'Oakland', prefix: 'HLC' },
  { name: 'Foothill Casualty', city: 'Roseville', prefix: 'FHC' },
  { name: 'Redwood Employers Fund', city: 'San Francisco', prefix: 'REF' },
  { name: 'Central Valley School JPA', city: 'Modesto', prefix: 'CVS' },
  { name: 'Bayshore Transit Authority', city: 'Oakland', prefix: 'BTA' },
  { name: 'Pinnacle Risk Administrators', city: 'Concord', prefix: 'PRA' },
  { name: 'Mariposa County Claims', city: 'Merced', prefix: 'MCC' },
] as const;

/** Clients of private work; each with the terms that it agreed to. */
export const clients = [
  { name: 'Kessler Vance LLP', city: 'San Francisco', roles: ['defense_attorney'] },
  { name: 'Northstar Disability', city: 'Portland', roles: ['claims_administrator'] },
  { name: 'Meridian Exam Network', city: 'Los Angeles', roles: ['agency'] },
  { name: 'Ostrander & Bly', city: 'Oakland', roles: ['applicant_attorney'] },
] as const;

export const lawFirms = [
  { name: 'Bautista Law Group', city: 'Fresno', role: 'applicant_attorney' },
  { name: 'Cho & Landry', city: 'Sacramento', role: 'applicant_attorney' },
  { name: 'Ferrante Injury Law', city: 'Oakland', role: 'applicant_attorney' },
  { name: 'Dunmore Pacheco LLP', city: 'San Francisco', role: 'defense_attorney' },
  { name: 'Hale, Okafor & Stein', city: 'Sacramento', role: 'defense_attorney' },
] as const;

export const employers = ['Valley Fresh Packing', 'Crestline Freight', 'Oakland Unified Schools', 'Delta Care Nursing', 'Brightwater Hotels', 'Tri-County Concrete', 'Sunrise Produce', 'Bay Metro Buses', 'Lassen Timber'] as const;

export const injuries = {
  marsh: ['Low back', 'Right shoulder', 'Left knee', 'Cervical spine', 'Right wrist', 'Low back, left knee', 'Both shoulders', 'Right ankle'],
  lindqvist: ['Psyche', 'Psyche, sleep', 'Psyche, headaches'],
  okonkwo: ['Lungs', 'Hypertension', 'Heart', 'Gastrointestinal'],
} as const;

export const languages = ['', '', '', 'Spanish', 'Spanish', '', 'Vietnamese', '', 'Punjabi', ''] as const;

export const homes = [
  { city: 'Stockton', postalCode: '95202' },
  { city: 'Oakland', postalCode: '94607' },
  { city: 'Sacramento', postalCode: '95820' },
  { city: 'Fresno', postalCode: '93722' },
  { city: 'Modesto', postalCode: '95351' },
  { city: 'Vallejo', postalCode: '94590' },
] as const;
export const streets = ['Mariposa Street', 'Alder Way', 'Pershing Avenue', 'Elm Court', 'Del Rio Drive', 'Harding Way', 'Sierra Vista Road'] as const;

/** Vendors and treaters that cases name. */
export const others = [
  { name: 'Puente Language Services', city: 'Oakland', roles: ['interpreter'] },
  { name: 'Valley Interpreters', city: 'Fresno', roles: ['interpreter'] },
  { name: 'Copperfield Orthopaedic Group', city: 'Stockton', roles: ['treating_physician'] },
  { name: 'Mission Street Family Clinic', city: 'Oakland', roles: ['treating_physician'] },
  { name: 'DWC Medical Unit', city: 'Oakland', roles: ['dwc'] },
] as const;

/** People at payers and firms, whom the office calls. */
export const people = [
  { name: 'Megan Holt', at: 'Sierra Pacific Mutual', title: 'Claims examiner', roles: ['claims_administrator'] },
  { name: 'Victor Amaya', at: 'Golden Basin Indemnity', title: 'Claims examiner', roles: ['claims_administrator'] },
  { name: 'Dana Bautista', at: 'Bautista Law Group', title: 'Attorney', roles: ['applicant_attorney'] },
  { name: 'Susan Cho', at: 'Cho & Landry', title: 'Attorney', roles: ['applicant_attorney'] },
  { name: 'Peter Dunmore', at: 'Dunmore Pacheco LLP', title: 'Attorney', roles: ['defense_attorney'] },
] as const;
