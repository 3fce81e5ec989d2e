/** R00 to R99, U00 to U85 and Z00 to Z99, as medical-legal work uses them. Written from knowledge of the classification; to be verified against the official file. */
export const signsAndStatus = `
R00.2 Palpitations
R03.0 Elevated blood-pressure reading, without diagnosis of hypertension
R05.3 Chronic cough
R05.9 Cough, unspecified
R06.00 Dyspnea, unspecified
R06.02 Shortness of breath
R06.09 Other forms of dyspnea
R06.2 Wheezing
R07.89 Other chest pain
R07.9 Chest pain, unspecified
R10.9 Unspecified abdominal pain
R11.0 Nausea
R13.10 Dysphagia, unspecified
R20.0 Anesthesia of skin
R20.1 Hypoesthesia of skin
R20.2 Paresthesia of skin
R20.3 Hyperesthesia
R25.1 Tremor, unspecified
R25.2 Cramp and spasm
R26.0 Ataxic gait
R26.2 Difficulty in walking, not elsewhere classified
R26.81 Unsteadiness on feet
R26.89 Other abnormalities of gait and mobility
R26.9 Unspecified abnormalities of gait and mobility
R27.0 Ataxia, unspecified
R29.6 Repeated falls
R29.898 Other symptoms and signs involving the musculoskeletal system
R32 Unspecified urinary incontinence
R40.20 Unspecified coma
R41.0 Disorientation, unspecified
R41.3 Other amnesia
R41.840 Attention and concentration deficit
R41.841 Cognitive communication deficit
R41.89 Other symptoms and signs involving cognitive functions and awareness
R42 Dizziness and giddiness
R43.0 Anosmia
R45.4 Irritability and anger
R45.851 Suicidal ideations
R47.01 Aphasia
R51.0 Headache with orthostatic component, not elsewhere classified
R51.9 Headache, unspecified
R52 Pain, unspecified
R53.81 Other malaise
R53.82 Chronic fatigue, unspecified
R53.83 Other fatigue
R55 Syncope and collapse
R56.9 Unspecified convulsions
R60.0 Localized edema
R63.4 Abnormal weight loss
R63.5 Abnormal weight gain
R73.03 Prediabetes
R94.31 Abnormal electrocardiogram [ECG] [EKG]
U07.1 COVID-19
U09.9 Post COVID-19 condition, unspecified
Z02.6 Encounter for examination for insurance purposes
Z02.71 Encounter for disability determination
Z02.79 Encounter for issue of other medical certificate
Z02.89 Encounter for other administrative examinations
Z04.2 Encounter for examination and observation following work accident
Z47.1 Aftercare following joint replacement surgery
Z56.0 Unemployment, unspecified
Z56.3 Stressful work schedule
Z56.4 Discord with boss and workmates
Z56.5 Uncongenial work environment
Z56.6 Other physical and mental strain related to work
Z56.81 Sexual harassment on the job
Z57.{0=noise|1=radiation|2=dust|4=toxic agents in agriculture|5=toxic agents in other industries|6=extreme temperature|7=vibration|8=other risk factors|9=unspecified risk factor} Occupational exposure to {x}
Z57.31 Occupational exposure to environmental tobacco smoke
Z57.39 Occupational exposure to other air contaminants
Z68.3{0=30.0-30.9|1=31.0-31.9|2=32.0-32.9|3=33.0-33.9|4=34.0-34.9|5=35.0-35.9|6=36.0-36.9|7=37.0-37.9|8=38.0-38.9|9=39.0-39.9} Body mass index [BMI] {x}, adult
Z73.3 Stress, not elsewhere classified
Z76.5 Malingerer [conscious simulation]
Z77.090 Contact with and (suspected) exposure to asbestos
Z79.891 Long term (current) use of opiate analgesic
Z87.891 Personal history of nicotine dependence
Z89.01#9 Acquired absence of {side} thumb
Z89.02#9 Acquired absence of {side} finger(s)
Z89.11#9 Acquired absence of {side} hand
Z89.51#9 Acquired absence of {side} leg below knee
Z89.61#9 Acquired absence of {side} leg above knee
Z91.81 History of falling
Z95.0 Presence of cardiac pacemaker
Z95.1 Presence of aortocoronary bypass graft
Z95.5 Presence of coronary angioplasty implant and graft
Z96.61#9 Presence of {side} artificial shoulder joint
Z96.64{1=right artificial hip joint|2=left artificial hip joint|3=artificial hip joint, bilateral|9=unspecified artificial hip joint} Presence of {x}
Z96.65{1=right artificial knee joint|2=left artificial knee joint|3=artificial knee joint, bilateral|9=unspecified artificial knee joint} Presence of {x}
Z98.1 Arthrodesis status
Z98.890 Other specified postprocedural states
Z99.3 Dependence on wheelchair
Z99.81 Dependence on supplemental oxygen
`;
