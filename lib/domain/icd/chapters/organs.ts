/** A00 to E89, H00 to L99 and N00 to N99, as medical-legal work uses them. Written from knowledge of the classification; to be verified against the official file. */
export const organs = `
A15.0 Tuberculosis of lung
A69.20 Lyme disease, unspecified
B18.1 Chronic viral hepatitis B without delta-agent
B18.2 Chronic viral hepatitis C
B20 Human immunodeficiency virus [HIV] disease
B38.1 Chronic pulmonary coccidioidomycosis
B38.2 Pulmonary coccidioidomycosis, unspecified
B38.9 Coccidioidomycosis, unspecified
C18.9 Malignant neoplasm of colon, unspecified
C34.90 Malignant neoplasm of unspecified part of unspecified bronchus or lung
C43.9 Malignant melanoma of skin, unspecified
C45.0 Mesothelioma of pleura
C61 Malignant neoplasm of prostate
C64.{1=right|2=left|9=unspecified} Malignant neoplasm of {x} kidney, except renal pelvis
C67.9 Malignant neoplasm of bladder, unspecified
C73 Malignant neoplasm of thyroid gland
C90.00 Multiple myeloma not having achieved remission
D50.9 Iron deficiency anemia, unspecified
D64.9 Anemia, unspecified
D86.0 Sarcoidosis of lung
D86.9 Sarcoidosis, unspecified
E03.9 Hypothyroidism, unspecified
E05.90 Thyrotoxicosis, unspecified without thyrotoxic crisis or storm
E10.9 Type 1 diabetes mellitus without complications
E11.21 Type 2 diabetes mellitus with diabetic nephropathy
E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease
E11.319 Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema
E11.40 Type 2 diabetes mellitus with diabetic neuropathy, unspecified
E11.42 Type 2 diabetes mellitus with diabetic polyneuropathy
E11.51 Type 2 diabetes mellitus with diabetic peripheral angiopathy without gangrene
E11.65 Type 2 diabetes mellitus with hyperglycemia
E11.9 Type 2 diabetes mellitus without complications
E29.1 Testicular hypofunction
E55.9 Vitamin D deficiency, unspecified
E66.3 Overweight
E66.81{1=class 1|2=class 2|3=class 3} Obesity, {x}
E66.9 Obesity, unspecified
E78.00 Pure hypercholesterolemia, unspecified
E78.2 Mixed hyperlipidemia
E78.5 Hyperlipidemia, unspecified
E88.810 Metabolic syndrome
H53.2 Diplopia
H54.7 Unspecified visual loss
H57.1{0=unspecified eye|1=right eye|2=left eye|3=bilateral} Ocular pain, {x}
H81.1{0=unspecified ear|1=right ear|2=left ear|3=bilateral} Benign paroxysmal vertigo, {x}
H83.3X1 Noise effects on right inner ear
H83.3X2 Noise effects on left inner ear
H83.3X3 Noise effects on inner ear, bilateral
H83.3X9 Noise effects on inner ear, unspecified ear
H90.3 Sensorineural hearing loss, bilateral
H90.4{1=right ear|2=left ear} Sensorineural hearing loss, unilateral, {x}, with unrestricted hearing on the contralateral side
H90.5 Unspecified sensorineural hearing loss
H91.9{0=unspecified ear|1=right ear|2=left ear|3=bilateral} Unspecified hearing loss, {x}
H93.1{1=right ear|2=left ear|3=bilateral|9=unspecified ear} Tinnitus, {x}
I10 Essential (primary) hypertension
I11.0 Hypertensive heart disease with heart failure
I11.9 Hypertensive heart disease without heart failure
I12.9 Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
I13.10 Hypertensive heart and chronic kidney disease without heart failure, with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
I16.0 Hypertensive urgency
I20.0 Unstable angina
I20.9 Angina pectoris, unspecified
I21.3 ST elevation (STEMI) myocardial infarction of unspecified site
I21.4 Non-ST elevation (NSTEMI) myocardial infarction
I21.9 Acute myocardial infarction, unspecified
I25.10 Atherosclerotic heart disease of native coronary artery without angina pectoris
I25.110 Atherosclerotic heart disease of native coronary artery with unstable angina pectoris
I25.119 Atherosclerotic heart disease of native coronary artery with unspecified angina pectoris
I25.2 Old myocardial infarction
I25.5 Ischemic cardiomyopathy
I25.9 Chronic ischemic heart disease, unspecified
I26.99 Other pulmonary embolism without acute cor pulmonale
I27.20 Pulmonary hypertension, unspecified
I34.0 Nonrheumatic mitral (valve) insufficiency
I35.0 Nonrheumatic aortic (valve) stenosis
I42.0 Dilated cardiomyopathy
I42.9 Cardiomyopathy, unspecified
I44.7 Left bundle-branch block, unspecified
I45.10 Unspecified right bundle-branch block
I47.10 Supraventricular tachycardia, unspecified
I48.0 Paroxysmal atrial fibrillation
I48.20 Chronic atrial fibrillation, unspecified
I48.91 Unspecified atrial fibrillation
I48.92 Unspecified atrial flutter
I49.3 Ventricular premature depolarization
I49.9 Cardiac arrhythmia, unspecified
I50.20 Unspecified systolic (congestive) heart failure
I50.22 Chronic systolic (congestive) heart failure
I50.30 Unspecified diastolic (congestive) heart failure
I50.32 Chronic diastolic (congestive) heart failure
I50.9 Heart failure, unspecified
I51.7 Cardiomegaly
I51.81 Takotsubo syndrome
I61.9 Nontraumatic intracerebral hemorrhage, unspecified
I63.9 Cerebral infarction, unspecified
I65.2{1=right carotid artery|2=left carotid artery|3=bilateral carotid arteries|9=unspecified carotid artery} Occlusion and stenosis of {x}
I69.30 Unspecified sequelae of cerebral infarction
I69.35{1=right dominant side|2=left dominant side|3=right non-dominant side|4=left non-dominant side|9=unspecified side} Hemiplegia and hemiparesis following cerebral infarction affecting {x}
I70.21{1=right leg|2=left leg|3=bilateral legs} Atherosclerosis of native arteries of extremities with intermittent claudication, {x}
I73.00 Raynaud's syndrome without gangrene
I73.01 Raynaud's syndrome with gangrene
I73.9 Peripheral vascular disease, unspecified
I82.40{1=right lower extremity|2=left lower extremity|3=lower extremity, bilateral|9=unspecified lower extremity} Acute embolism and thrombosis of unspecified deep veins of {x}
I82.50{1=right lower extremity|2=left lower extremity|3=lower extremity, bilateral|9=unspecified lower extremity} Chronic embolism and thrombosis of unspecified deep veins of {x}
I83.9{0=unspecified lower extremity|1=right lower extremity|2=left lower extremity|3=bilateral lower extremities} Asymptomatic varicose veins of {x}
I87.2 Venous insufficiency (chronic) (peripheral)
I89.0 Lymphedema, not elsewhere classified
I95.1 Orthostatic hypotension
J30.9 Allergic rhinitis, unspecified
J31.0 Chronic rhinitis
J32.9 Chronic sinusitis, unspecified
J40 Bronchitis, not specified as acute or chronic
J41.0 Simple chronic bronchitis
J42 Unspecified chronic bronchitis
J43.9 Emphysema, unspecified
J44.0 Chronic obstructive pulmonary disease with (acute) lower respiratory infection
J44.1 Chronic obstructive pulmonary disease with (acute) exacerbation
J44.9 Chronic obstructive pulmonary disease, unspecified
J45.2{0=uncomplicated|1=with (acute) exacerbation|2=with status asthmaticus} Mild intermittent asthma, {x}
J45.3{0=uncomplicated|1=with (acute) exacerbation|2=with status asthmaticus} Mild persistent asthma, {x}
J45.4{0=uncomplicated|1=with (acute) exacerbation|2=with status asthmaticus} Moderate persistent asthma, {x}
J45.5{0=uncomplicated|1=with (acute) exacerbation|2=with status asthmaticus} Severe persistent asthma, {x}
J45.901 Unspecified asthma with (acute) exacerbation
J45.909 Unspecified asthma, uncomplicated
J45.990 Exercise induced bronchospasm
J45.991 Cough variant asthma
J45.998 Other asthma
J47.9 Bronchiectasis, uncomplicated
J60 Coalworker's pneumoconiosis
J61 Pneumoconiosis due to asbestos and other mineral fibers
J62.8 Pneumoconiosis due to other dust containing silica
J64 Unspecified pneumoconiosis
J67.9 Hypersensitivity pneumonitis due to unspecified organic dust
J68.0 Bronchitis and pneumonitis due to chemicals, gases, fumes and vapors
J68.3 Other acute and subacute respiratory conditions due to chemicals, gases, fumes and vapors
J68.4 Chronic respiratory conditions due to chemicals, gases, fumes and vapors
J68.9 Unspecified respiratory condition due to chemicals, gases, fumes and vapors
J84.10 Pulmonary fibrosis, unspecified
J84.112 Idiopathic pulmonary fibrosis
J92.0 Pleural plaque with presence of asbestos
J92.9 Pleural plaque without asbestos
J96.10 Chronic respiratory failure, unspecified whether with hypoxia or hypercapnia
J98.01 Acute bronchospasm
J98.4 Other disorders of lung
K21.00 Gastro-esophageal reflux disease with esophagitis, without bleeding
K21.9 Gastro-esophageal reflux disease without esophagitis
K25.9 Gastric ulcer, unspecified as acute or chronic, without hemorrhage or perforation
K26.9 Duodenal ulcer, unspecified as acute or chronic, without hemorrhage or perforation
K27.9 Peptic ulcer, site unspecified, unspecified as acute or chronic, without hemorrhage or perforation
K29.50 Unspecified chronic gastritis without bleeding
K29.70 Gastritis, unspecified, without bleeding
K30 Functional dyspepsia
K31.84 Gastroparesis
K40.20 Bilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent
K40.90 Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent
K40.91 Unilateral inguinal hernia, without obstruction or gangrene, recurrent
K42.9 Umbilical hernia without obstruction or gangrene
K43.2 Incisional hernia without obstruction or gangrene
K43.9 Ventral hernia without obstruction or gangrene
K44.9 Diaphragmatic hernia without obstruction or gangrene
K57.30 Diverticulosis of large intestine without perforation or abscess without bleeding
K58.0 Irritable bowel syndrome with diarrhea
K58.1 Irritable bowel syndrome with constipation
K58.9 Irritable bowel syndrome, unspecified
K59.00 Constipation, unspecified
K59.03 Drug induced constipation
K64.9 Unspecified hemorrhoids
K74.60 Unspecified cirrhosis of liver
K76.0 Fatty (change of) liver, not elsewhere classified
L20.9 Atopic dermatitis, unspecified
L23.9 Allergic contact dermatitis, unspecified cause
L24.9 Irritant contact dermatitis, unspecified cause
L25.9 Unspecified contact dermatitis, unspecified cause
L03.11{3=right upper limb|4=left upper limb|5=right lower limb|6=left lower limb|9=unspecified part of limb} Cellulitis of {x}
L30.9 Dermatitis, unspecified
L40.50 Arthropathic psoriasis, unspecified
L40.9 Psoriasis, unspecified
L50.9 Urticaria, unspecified
L90.5 Scar conditions and fibrosis of skin
L91.0 Hypertrophic scar
N18.{1=stage 1|4=stage 4 (severe)|5=stage 5} Chronic kidney disease, {x}
N18.2 Chronic kidney disease, stage 2 (mild)
N18.30 Chronic kidney disease, stage 3 unspecified
N18.6 End stage renal disease
N18.9 Chronic kidney disease, unspecified
N20.0 Calculus of kidney
N31.9 Neuromuscular dysfunction of bladder, unspecified
N32.81 Overactive bladder
N39.41 Urge incontinence
N40.1 Benign prostatic hyperplasia with lower urinary tract symptoms
N52.9 Male erectile dysfunction, unspecified
`;
