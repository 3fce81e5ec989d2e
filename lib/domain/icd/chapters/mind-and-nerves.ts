/** F01 to F99 and G00 to G99. Written from knowledge of the classification; to be verified against the official file. */
export const mindAndNerves = `
F02.80 Dementia in other diseases classified elsewhere, unspecified severity, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
F03.90 Unspecified dementia, unspecified severity, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
F06.31 Mood disorder due to known physiological condition with depressive features
F06.4 Anxiety disorder due to known physiological condition
F06.70 Mild neurocognitive disorder due to known physiological condition without behavioral disturbance
F06.71 Mild neurocognitive disorder due to known physiological condition with behavioral disturbance
F06.8 Other specified mental disorders due to known physiological condition
F07.0 Personality change due to known physiological condition
F07.81 Postconcussional syndrome
F09 Unspecified mental disorder due to known physiological condition
F1{0=Alcohol|1=Opioid|2=Cannabis|3=Sedative, hypnotic or anxiolytic|4=Cocaine|5=Other stimulant|9=Other psychoactive substance}.10 {x} abuse, uncomplicated
F1{0=Alcohol|1=Opioid|2=Cannabis|3=Sedative, hypnotic or anxiolytic|4=Cocaine|5=Other stimulant|9=Other psychoactive substance}.20 {x} dependence, uncomplicated
F1{0=Alcohol|1=Opioid|2=Cannabis|3=Sedative, hypnotic or anxiolytic|4=Cocaine|5=Other stimulant|9=Other psychoactive substance}.21 {x} dependence, in remission
F17.200 Nicotine dependence, unspecified, uncomplicated
F17.210 Nicotine dependence, cigarettes, uncomplicated
F20.9 Schizophrenia, unspecified
F22 Delusional disorders
F23 Brief psychotic disorder
F25.9 Schizoaffective disorder, unspecified
F29 Unspecified psychosis not due to a substance or known physiological condition
F31.81 Bipolar II disorder
F31.9 Bipolar disorder, unspecified
F32.{0=mild|1=moderate|2=severe without psychotic features|3=severe with psychotic features|4=in partial remission|5=in full remission|9=unspecified} Major depressive disorder, single episode, {x}
F32.89 Other specified depressive episodes
F32.A Depression, unspecified
F33.{0=mild|1=moderate|2=severe without psychotic features} Major depressive disorder, recurrent, {x}
F33.3 Major depressive disorder, recurrent, severe with psychotic symptoms
F33.4{0=in remission, unspecified|1=in partial remission|2=in full remission} Major depressive disorder, recurrent, {x}
F33.8 Other recurrent depressive disorders
F33.9 Major depressive disorder, recurrent, unspecified
F34.0 Cyclothymic disorder
F34.1 Dysthymic disorder
F39 Unspecified mood [affective] disorder
F40.00 Agoraphobia, unspecified
F40.01 Agoraphobia with panic disorder
F40.02 Agoraphobia without panic disorder
F40.10 Social phobia, unspecified
F40.11 Social phobia, generalized
F40.248 Other situational type phobia
F41.0 Panic disorder [episodic paroxysmal anxiety]
F41.1 Generalized anxiety disorder
F41.3 Other mixed anxiety disorders
F41.8 Other specified anxiety disorders
F41.9 Anxiety disorder, unspecified
F42.2 Mixed obsessional thoughts and acts
F42.9 Obsessive-compulsive disorder, unspecified
F43.0 Acute stress reaction
F43.1{0=unspecified|1=acute|2=chronic} Post-traumatic stress disorder, {x}
F43.20 Adjustment disorder, unspecified
F43.2{1=depressed mood|2=anxiety|3=mixed anxiety and depressed mood|4=disturbance of conduct|5=mixed disturbance of emotions and conduct|9=other symptoms} Adjustment disorder with {x}
F43.81 Prolonged grief disorder
F43.89 Other reactions to severe stress
F43.9 Reaction to severe stress, unspecified
F44.4 Conversion disorder with motor symptom or deficit
F44.5 Conversion disorder with seizures or convulsions
F44.6 Conversion disorder with sensory symptom or deficit
F44.7 Conversion disorder with mixed symptom presentation
F44.9 Dissociative and conversion disorder, unspecified
F45.0 Somatization disorder
F45.1 Undifferentiated somatoform disorder
F45.21 Hypochondriasis
F45.41 Pain disorder exclusively related to psychological factors
F45.42 Pain disorder with related psychological factors
F45.9 Somatoform disorder, unspecified
F51.01 Primary insomnia
F51.05 Insomnia due to other mental disorder
F52.0 Hypoactive sexual desire disorder
F52.21 Male erectile disorder
F54 Psychological and behavioral factors associated with disorders or diseases classified elsewhere
F60.{0=Paranoid|1=Schizoid|2=Antisocial|3=Borderline|4=Histrionic|5=Obsessive-compulsive|6=Avoidant|7=Dependent} {x} personality disorder
F60.81 Narcissistic personality disorder
F60.9 Personality disorder, unspecified
F68.10 Factitious disorder imposed on self, unspecified
F81.9 Developmental disorder of scholastic skills, unspecified
F84.0 Autistic disorder
F90.{0=predominantly inattentive type|1=predominantly hyperactive type|2=combined type|9=unspecified type} Attention-deficit hyperactivity disorder, {x}
G20.A1 Parkinson's disease without dyskinesia, without mention of fluctuations
G20.C Parkinsonism, unspecified
G25.0 Essential tremor
G25.81 Restless legs syndrome
G30.9 Alzheimer's disease, unspecified
G31.84 Mild cognitive impairment of uncertain or unknown etiology
G40.909 Epilepsy, unspecified, not intractable, without status epilepticus
G43.009 Migraine without aura, not intractable, without status migrainosus
G43.109 Migraine with aura, not intractable, without status migrainosus
G43.709 Chronic migraine without aura, not intractable, without status migrainosus
G43.909 Migraine, unspecified, not intractable, without status migrainosus
G44.209 Tension-type headache, unspecified, not intractable
G44.229 Chronic tension-type headache, not intractable
G44.309 Post-traumatic headache, unspecified, not intractable
G44.319 Acute post-traumatic headache, not intractable
G44.329 Chronic post-traumatic headache, not intractable
G44.40 Drug-induced headache, not elsewhere classified, not intractable
G44.86 Cervicogenic headache
G47.00 Insomnia, unspecified
G47.01 Insomnia due to medical condition
G47.09 Other insomnia
G47.10 Hypersomnia, unspecified
G47.26 Circadian rhythm sleep disorder, shift work type
G47.30 Sleep apnea, unspecified
G47.33 Obstructive sleep apnea (adult) (pediatric)
G50.0 Trigeminal neuralgia
G51.0 Bell's palsy
G54.0 Brachial plexus disorders
G54.1 Lumbosacral plexus disorders
G54.2 Cervical root disorders, not elsewhere classified
G54.3 Thoracic root disorders, not elsewhere classified
G54.4 Lumbosacral root disorders, not elsewhere classified
G54.6 Phantom limb syndrome with pain
G56.0{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Carpal tunnel syndrome, {x}
G56.1{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Other lesions of median nerve, {x}
G56.2{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Lesion of ulnar nerve, {x}
G56.3{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Lesion of radial nerve, {x}
G56.4{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Causalgia of {x}
G56.8{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Other specified mononeuropathies of {x}
G56.9{0=unspecified upper limb|1=right upper limb|2=left upper limb|3=bilateral upper limbs} Unspecified mononeuropathy of {x}
G57.0{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Lesion of sciatic nerve, {x}
G57.1{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Meralgia paresthetica, {x}
G57.2{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Lesion of femoral nerve, {x}
G57.3{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Lesion of lateral popliteal nerve, {x}
G57.4{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Lesion of medial popliteal nerve, {x}
G57.5{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Tarsal tunnel syndrome, {x}
G57.6{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Lesion of plantar nerve, {x}
G57.7{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Causalgia of {x}
G57.9{0=unspecified lower limb|1=right lower limb|2=left lower limb|3=bilateral lower limbs} Unspecified mononeuropathy of {x}
G58.0 Intercostal neuropathy
G58.9 Mononeuropathy, unspecified
G60.9 Hereditary and idiopathic neuropathy, unspecified
G62.0 Drug-induced polyneuropathy
G62.2 Polyneuropathy due to other toxic agents
G62.9 Polyneuropathy, unspecified
G81.9{0=unspecified side|1=right dominant side|2=left dominant side|3=right nondominant side|4=left nondominant side} Hemiplegia, unspecified affecting {x}
G82.20 Paraplegia, unspecified
G82.50 Quadriplegia, unspecified
G83.4 Cauda equina syndrome
G89.0 Central pain syndrome
G89.11 Acute pain due to trauma
G89.18 Other acute postprocedural pain
G89.21 Chronic pain due to trauma
G89.28 Other chronic postprocedural pain
G89.29 Other chronic pain
G89.4 Chronic pain syndrome
G90.50 Complex regional pain syndrome I, unspecified
G90.51{1=right upper limb|2=left upper limb|3=upper limb, bilateral|9=unspecified upper limb} Complex regional pain syndrome I of {x}
G90.52{1=right lower limb|2=left lower limb|3=lower limb, bilateral|9=unspecified lower limb} Complex regional pain syndrome I of {x}
G90.59 Complex regional pain syndrome I of other specified site
G92.8 Other toxic encephalopathy
G93.1 Anoxic brain damage, not elsewhere classified
G93.31 Postviral fatigue syndrome
G93.32 Myalgic encephalomyelitis/chronic fatigue syndrome
G93.40 Encephalopathy, unspecified
G95.9 Disease of spinal cord, unspecified
G96.12 Meningeal adhesions (cerebral) (spinal)
G99.2 Myelopathy in diseases classified elsewhere
`;
