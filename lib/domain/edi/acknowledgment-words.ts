/** What the codes of acknowledgments mean, in the office's words. Written from memory of the code lists, which change three times a year. */
export const implementationFaults: Record<string, string> = {
  '1': 'a required element is missing', '2': 'an element is missing that another one asks for', '3': 'too many elements', '4': 'an element is too short', '5': 'an element is too long', '6': 'an invalid character', '7': 'an invalid code', '8': 'an invalid date', '9': 'an invalid time', '10': 'elements that exclude each other',
  '12': 'too many repetitions', '13': 'too many components', I6: 'a code that the guide does not use', I9: 'an element that this claim must have', I10: 'an element that this claim may not have', I11: 'too many repetitions for the guide', I12: 'a value that the guide does not allow here', I13: 'an element that depends on another one',
};

export const segmentFaults: Record<string, string> = {
  '1': 'an unknown segment', '2': 'a segment that is not expected here', '3': 'a required segment is missing', '4': 'a loop occurs too often', '5': 'a segment occurs too often', '6': 'a segment that is not in this kind of file', '7': 'a segment out of its order', '8': 'the segment has faulty elements',
  I4: 'a segment that the guide does not use', I6: 'a segment that this claim must have', I7: 'a loop that this claim must have', I8: 'the loop occurs too seldom', I9: 'a segment that this claim may not have',
};

export const setFaults: Record<string, string> = {
  '1': 'this kind of file is not taken', '2': 'its trailer is missing', '3': 'its control numbers differ', '4': 'its count of segments is wrong', '5': 'one or more segments are faulty', '6': 'its kind is missing or invalid', '7': 'its control number is missing or invalid', '23': 'its control number was used before', I5: 'something that the guide demands is missing', I6: 'the guide’s version is not taken',
};

export const interchangeFaults: Record<string, string> = {
  '000': 'no fault', '001': 'control numbers of header and trailer differ', '002': 'this standard is not taken', '003': 'this version is not taken', '004': 'an invalid segment terminator', '005': 'an unknown kind of sender', '006': 'an unknown sender', '007': 'an unknown kind of receiver', '008': 'an unknown receiver', '009': 'an unknown receiver', '010': 'invalid authorization', '014': 'an invalid date', '018': 'an invalid control number', '019': 'an invalid acknowledgment request', '020': 'an invalid test indicator', '021': 'an invalid number of groups', '022': 'an invalid structure', '023': 'the file is cut off', '024': 'invalid content', '025': 'a duplicate control number',
};

export const claimCategories: Record<string, string> = {
  A0: 'Passed on to another party', A1: 'Arrived, not taken in yet', A2: 'Accepted for review', A3: 'Returned, cannot be reviewed', A4: 'Not found', A5: 'Split', A6: 'Rejected: something is missing', A7: 'Rejected: something is invalid', A8: 'Rejected: values do not go together',
};

export const claimStatuses: Record<string, string> = {
  '16': 'the claim was passed on', '19': 'received, it is no acceptance yet', '20': 'accepted for processing', '21': 'missing or invalid information', '23': 'returned to who sent it', '24': 'the sender is not approved for electronic claims', '33': 'the insured is not found', '35': 'the claim is not found', '54': 'a duplicate of a claim or line that was sent before', '85': 'the name does not belong to the provider’s number',
  '88': 'not eligible for benefits on the dates of service', '116': 'sent to the wrong payer', '121': 'service line number', '122': 'missing or invalid data keeps the payer from reviewing it', '125': 'name', '126': 'address', '128': 'tax number', '129': 'license number', '135': 'commercial provider number', '145': 'specialty or taxonomy code', '153': 'number', '158': 'date of birth', '164': 'contract or member number', '178': 'charges', '187': 'date of service',
  '189': 'admission date', '217': 'drug code', '228': 'type of bill', '247': 'line information', '249': 'place of service', '250': 'type of service', '254': 'primary diagnosis code', '255': 'diagnosis code', '286': 'other payer’s explanation', '294': 'supporting documentation is missing', '400': 'the claim does not add up', '448': 'an invalid combination of bill data', '453': 'procedure modifier', '454': 'procedure code', '455': 'revenue code', '464': 'payer’s claim number', '465': 'procedure code for the services',
  '476': 'units of service', '477': 'diagnosis pointer', '481': 'claim frequency code', '488': 'diagnosis code for the services', '496': 'submitted to the wrong payer', '500': 'postal code', '501': 'state', '502': 'street', '503': 'street', '504': 'last name', '505': 'first name', '507': 'procedure code (HCPCS)', '509': 'external cause code', '516': 'date of payment', '521': 'adjustment reason', '535': 'claim frequency', '562': 'NPI', '630': 'property and casualty claim number', '629': 'property and casualty claim number',
  '635': 'diagnosis version', '673': 'patient', '684': 'rejected for its structure', '718': 'sent too late', '726': 'accident date', '737': 'employer', '742': 'report is missing',
};

export const entities: Record<string, string> = {
  '36': 'employer', '40': 'receiver', '41': 'submitter', '71': 'attending physician', '72': 'operating physician', '77': 'place of service', '82': 'rendering physician', '85': 'payee', '87': 'pay-to address', '1P': 'provider', IL: 'insured', PR: 'payer', QC: 'claimant', DN: 'referring provider', AY: 'clearinghouse', GB: 'other insured',
};
