/** A program by its preset: its credentials as printed, and requirements that it calls by a name of its own. */
export const presetWords = {
  'us-tx': {
    name: 'Texas peer specialists',
    credentials: {
      mhps: 'Mental Health Peer Specialist',
      rsps: 'Recovery Support Peer Specialist',
      pss: 'Peer Specialist Supervisor',
    },
    requirements: {},
  },
  'us-tx-provisional': {
    name: 'Texas peer specialists, first six months',
    credentials: { cps: 'Provisional Peer Specialist' },
    requirements: {},
  },
  'us-ca': {
    name: 'California Medi-Cal peer support specialists',
    credentials: { cps: 'Certified Medi-Cal Peer Support Specialist' },
    requirements: { ethics: 'Law and ethics' },
  },
  'icrc-pr': {
    name: 'IC&RC Peer Recovery',
    credentials: { cps: 'Certified Peer Recovery Specialist' },
    requirements: {},
  },
  'us-pa': {
    name: 'Pennsylvania peer specialists',
    credentials: { cps: 'Certified Peer Specialist', crs: 'Certified Recovery Specialist' },
    requirements: { peer_support: 'Peer support or recovery practice' },
  },
  'us-ga': {
    name: 'Georgia peer specialists',
    credentials: { cps: 'Certified Peer Specialist, Mental Health' },
    requirements: {
      ethics: 'Peer ethics',
      certifying_body: 'Training by the network itself',
      approved_vendor: 'Training by other approved vendors',
    },
  },
  'us-wi': {
    name: 'Wisconsin peer specialists',
    credentials: { cps: 'Certified Peer Specialist' },
    requirements: {},
  },
  'us-wi-cpps': {
    name: 'Wisconsin parent peer specialists',
    credentials: { cps: 'Certified Parent Peer Specialist' },
    requirements: {},
  },
  'us-mt': {
    name: 'Montana peer support specialists',
    credentials: { cps: 'Certified Behavioral Health Peer Support Specialist' },
    requirements: { teaching: 'First-time teaching and writing' },
  },
  'us-il-cprs': {
    name: 'Illinois peer recovery specialists',
    credentials: { cps: 'Certified Peer Recovery Specialist' },
    requirements: {
      peer_support: 'Category I: peer recovery and ethics',
      core_functions: 'Category II: core functions and all the rest',
    },
  },
  'us-il-crss': {
    name: 'Illinois recovery support specialists',
    credentials: { cps: 'Certified Recovery Support Specialist' },
    requirements: {
      peer_support: 'Category I: peer support and recovery',
      core_functions: 'Category II: core functions and all the rest',
    },
  },
  'us-oh': {
    name: 'Ohio peer supporters',
    credentials: { cps: 'Certified Peer Supporter' },
    requirements: {},
  },
  'us-nc': {
    name: 'North Carolina peer support specialists',
    credentials: { cps: 'Certified Peer Support Specialist' },
    requirements: {},
  },
  'us-mi': {
    name: 'Michigan peer specialists',
    credentials: { cpss: 'Certified Peer Support Specialist', cprc: 'Certified Peer Recovery Coach' },
    requirements: {},
  },
  'us-or': {
    name: 'Oregon peer support specialists',
    credentials: { cps: 'Peer Support Specialist (Traditional Health Worker)' },
    requirements: {},
  },
  'us-wa': {
    name: 'Washington peer specialists',
    credentials: { cps: 'Certified Peer Support Specialist' },
    requirements: {
      peer_support: 'Peer support services',
      ethics: 'Law and ethics',
      other: 'Other topics and training by your employer',
    },
  },
  'us-va': {
    name: 'Virginia registered peer recovery specialists',
    credentials: { cps: 'Registered Peer Recovery Specialist' },
    requirements: {},
  },
  'us-ne': {
    name: 'Nebraska peer support specialists',
    credentials: { cps: 'Certified Peer Support Specialist' },
    requirements: {},
  },
  'us-ms': {
    name: 'Mississippi peer support specialists',
    credentials: { cps: 'Certified Peer Support Specialist Professional' },
    requirements: {},
  },
  'us-tn': {
    name: 'Tennessee peer recovery specialists',
    credentials: { cps: 'Certified Peer Recovery Specialist' },
    requirements: {},
  },
  'us-mo': {
    name: 'Missouri peer specialists',
    credentials: { cps: 'Certified Peer Specialist' },
    requirements: {},
  },
  'us-id': {
    name: 'Idaho peer and family support specialists',
    credentials: { cpss: 'Certified Peer Support Specialist', cfsp: 'Certified Family Support Partner' },
    requirements: {},
  },
  'us-ut': {
    name: 'Utah peer support specialists',
    credentials: { cps: 'Certified Peer Support Specialist' },
    requirements: {
      peer_support: 'Peer support services',
      general: 'General mental health and substance use topics',
    },
  },
  'us-dc': {
    name: 'District of Columbia peer specialists',
    credentials: { cps: 'Certified Peer Specialist' },
    requirements: {},
  },
  'us-nd': {
    name: 'North Dakota peer support specialists',
    credentials: { cps: 'Certified Peer Support Specialist' },
    requirements: {},
  },
  'us-ky': {
    name: 'Kentucky registered peer support specialists',
    credentials: { cps: 'Registered Alcohol and Drug Peer Support Specialist' },
    requirements: {},
  },
};
