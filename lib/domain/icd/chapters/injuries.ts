/** S00 to S99 and T07 to T88, as medical-legal work uses them. Written from knowledge of the classification; to be verified against the official file. */
export const injuries = `
S00.03 Contusion of scalp @e
S00.1#0 Contusion of {side} eyelid and periocular area @e
S00.83 Contusion of other part of head @e
S01.01 Laceration without foreign body of scalp @e
S01.81 Laceration without foreign body of other part of head @e
S02.0 Fracture of vault of skull @f
S02.2 Fracture of nasal bones @f
S02.5 Fracture of tooth (traumatic) @f
S02.609 Fracture of mandible, unspecified @f
S03.0{0=unspecified side|1=right side|2=left side|3=bilateral} Dislocation of jaw, {x} @e
S03.4{0=unspecified side|1=right side|2=left side|3=bilateral} Sprain of jaw, {x} @e
S05.0{0=unspecified eye|1=right eye|2=left eye} Injury of conjunctiva and corneal abrasion without foreign body, {x} @e
S06.0X{0=without loss of consciousness|1=with loss of consciousness of 30 minutes or less|9=with loss of consciousness of unspecified duration|A=with loss of consciousness status unknown} Concussion {x} @e
S06.2X{0=without loss of consciousness|1=with loss of consciousness of 30 minutes or less|9=with loss of consciousness of unspecified duration} Diffuse traumatic brain injury {x} @e
S06.30{0=without loss of consciousness|1=with loss of consciousness of 30 minutes or less|9=with loss of consciousness of unspecified duration} Unspecified focal traumatic brain injury {x} @e
S06.5X{0=without loss of consciousness|1=with loss of consciousness of 30 minutes or less|9=with loss of consciousness of unspecified duration} Traumatic subdural hemorrhage {x} @e
S06.6X{0=without loss of consciousness|1=with loss of consciousness of 30 minutes or less|9=with loss of consciousness of unspecified duration} Traumatic subarachnoid hemorrhage {x} @e
S06.9X{0=without loss of consciousness|1=with loss of consciousness of 30 minutes or less|9=with loss of consciousness of unspecified duration|A=with loss of consciousness status unknown} Unspecified intracranial injury {x} @e
S09.8 Other specified injuries of head @e
S09.90 Unspecified injury of head @e
S10.93 Contusion of unspecified part of neck @e
S12.00{0=displaced|1=nondisplaced} Unspecified {x} fracture of first cervical vertebra @f
S12.10{0=displaced|1=nondisplaced} Unspecified {x} fracture of second cervical vertebra @f
S12.20{0=displaced|1=nondisplaced} Unspecified {x} fracture of third cervical vertebra @f
S12.30{0=displaced|1=nondisplaced} Unspecified {x} fracture of fourth cervical vertebra @f
S12.40{0=displaced|1=nondisplaced} Unspecified {x} fracture of fifth cervical vertebra @f
S12.50{0=displaced|1=nondisplaced} Unspecified {x} fracture of sixth cervical vertebra @f
S12.60{0=displaced|1=nondisplaced} Unspecified {x} fracture of seventh cervical vertebra @f
S13.4 Sprain of ligaments of cervical spine @e
S13.8 Sprain of joints and ligaments of other parts of neck @e
S13.9 Sprain of joints and ligaments of unspecified parts of neck @e
S14.0 Concussion and edema of cervical spinal cord @e
S14.10{1=C1|2=C2|3=C3|4=C4|5=C5|6=C6|7=C7} Unspecified injury at {x} level of cervical spinal cord @e
S14.2 Injury of nerve root of cervical spine @e
S14.3 Injury of brachial plexus @e
S16.1 Strain of muscle, fascia and tendon at neck level @e
S19.9 Unspecified injury of neck @e
S20.20 Contusion of thorax, unspecified @e
S20.21{1=right|2=left|9=unspecified} Contusion of {x} front wall of thorax @e
S20.22#9 Contusion of {side} back wall of thorax @e
S22.000 Wedge compression fracture of unspecified thoracic vertebra @f
S22.0{1=first|2=second|3=third|4=fourth}0 Wedge compression fracture of {x} thoracic vertebra @f
S22.0{5=T5-T6|6=T7-T8|7=T9-T10|8=T11-T12}0 Wedge compression fracture of {x} vertebra @f
S22.009 Unspecified fracture of unspecified thoracic vertebra @f
S22.20 Unspecified fracture of sternum @f
S22.3{1=right side|2=left side|9=unspecified side} Fracture of one rib, {x} @f
S22.4{1=right side|2=left side|3=bilateral|9=unspecified side} Multiple fractures of ribs, {x} @f
S23.3 Sprain of ligaments of thoracic spine @e
S23.41 Sprain of ribs @e
S27.0 Traumatic pneumothorax @e
S29.01{1=front|2=back|9=unspecified} Strain of muscle and tendon of {x} wall of thorax @e
S30.0 Contusion of lower back and pelvis @e
S30.1 Contusion of abdominal wall @e
S32.000 Wedge compression fracture of unspecified lumbar vertebra @f
S32.0{1=first|2=second|3=third|4=fourth|5=fifth}0 Wedge compression fracture of {x} lumbar vertebra @f
S32.0{1=first|2=second|3=third|4=fourth|5=fifth}1 Stable burst fracture of {x} lumbar vertebra @f
S32.0{1=first|2=second|3=third|4=fourth|5=fifth}2 Unstable burst fracture of {x} lumbar vertebra @f
S32.0{1=first|2=second|3=third|4=fourth|5=fifth}9 Unspecified fracture of {x} lumbar vertebra @f
S32.009 Unspecified fracture of unspecified lumbar vertebra @f
S32.10 Unspecified fracture of sacrum @f
S32.2 Fracture of coccyx @f
S32.40#9 Unspecified fracture of {side} acetabulum @f
S32.9 Fracture of unspecified parts of lumbosacral spine and pelvis @f
S33.5 Sprain of ligaments of lumbar spine @e
S33.6 Sprain of sacroiliac joint @e
S33.8 Sprain of other parts of lumbar spine and pelvis @e
S33.9 Sprain of unspecified parts of lumbar spine and pelvis @e
S34.21 Injury of nerve root of lumbar spine @e
S34.22 Injury of nerve root of sacral spine @e
S39.011 Strain of muscle, fascia and tendon of abdomen @e
S39.012 Strain of muscle, fascia and tendon of lower back @e
S39.013 Strain of muscle, fascia and tendon of pelvis @e
S39.92 Unspecified injury of lower back @e
S40.01#9 Contusion of {side} shoulder @e
S40.02#9 Contusion of {side} upper arm @e
S42.00#9 Fracture of unspecified part of {side} clavicle @f
S42.02#D {disp} fracture of shaft of {side} clavicle @f
S42.10#9 Fracture of unspecified part of scapula, {side} shoulder @f
S42.20#9 Unspecified fracture of upper end of {side} humerus @f
S42.25#D {disp} fracture of greater tuberosity of {side} humerus @f
S42.30#9 Unspecified fracture of shaft of humerus, {side} arm @f
S42.40#9 Unspecified fracture of lower end of {side} humerus @f
S43.00{1=right|2=left|3=unspecified} Unspecified subluxation of {x} shoulder joint @e
S43.00{4=right|5=left|6=unspecified} Unspecified dislocation of {x} shoulder joint @e
S43.01{1=right|2=left|3=unspecified} Anterior subluxation of {x} humerus @e
S43.01{4=right|5=left|6=unspecified} Anterior dislocation of {x} humerus @e
S43.10#9 Unspecified dislocation of {side} acromioclavicular joint @e
S43.40#9 Unspecified sprain of {side} shoulder joint @e
S43.41#9 Sprain of {side} coracohumeral (ligament) @e
S43.42#9 Sprain of {side} rotator cuff capsule @e
S43.43#9 Superior glenoid labrum lesion of {side} shoulder @e
S43.49#9 Other sprain of {side} shoulder joint @e
S43.5#0 Sprain of {side} acromioclavicular joint @e
S43.6#0 Sprain of {side} sternoclavicular joint @e
S44.3#0 Injury of axillary nerve, {side} arm @e
S46.01#9 Strain of muscle(s) and tendon(s) of the rotator cuff of {side} shoulder @e
S46.02#9 Laceration of muscle(s) and tendon(s) of the rotator cuff of {side} shoulder @e
S46.11#9 Strain of muscle, fascia and tendon of long head of biceps, {side} arm @e
S46.21#9 Strain of muscle, fascia and tendon of other parts of biceps, {side} arm @e
S46.31#9 Strain of muscle, fascia and tendon of triceps, {side} arm @e
S46.81#9 Strain of other muscles, fascia and tendons at shoulder and upper arm level, {side} arm @e
S46.91#9 Strain of unspecified muscle, fascia and tendon at shoulder and upper arm level, {side} arm @e
S47.#9 Crushing injury of {side} shoulder and upper arm @e
S50.0#0 Contusion of {side} elbow @e
S50.1#0 Contusion of {side} forearm @e
S52.02#D {disp} fracture of olecranon process without intraarticular extension of {side} ulna @g
S52.12#D {disp} fracture of head of {side} radius @g
S52.50#9 Unspecified fracture of the lower end of {side} radius @g
S52.53#9 Colles' fracture of {side} radius @g
S52.60#9 Unspecified fracture of lower end of {side} ulna @g
S52.9#0 Unspecified fracture of {side} forearm @g
S53.40#9 Unspecified sprain of {side} elbow @e
S53.43#9 Radial collateral ligament sprain of {side} elbow @e
S53.44#9 Ulnar collateral ligament sprain of {side} elbow @e
S54.0#0 Injury of ulnar nerve at forearm level, {side} arm @e
S54.1#0 Injury of median nerve at forearm level, {side} arm @e
S54.2#0 Injury of radial nerve at forearm level, {side} arm @e
S56.91#9 Strain of unspecified muscles, fascia and tendons at forearm level, {side} arm @e
S57.0#0 Crushing injury of {side} elbow @e
S57.8#0 Crushing injury of {side} forearm @e
S59.90#9 Unspecified injury of {side} elbow @e
S59.91#9 Unspecified injury of {side} forearm @e
S60.21#9 Contusion of {side} wrist @e
S60.22#9 Contusion of {side} hand @e
S61.01#9 Laceration without foreign body of {side} thumb without damage to nail @e
S61.21#F Laceration without foreign body of {finger} without damage to nail @e
S61.41#9 Laceration without foreign body of {side} hand @e
S61.51#9 Laceration without foreign body of {side} wrist @e
S62.00#9 Unspecified fracture of navicular [scaphoid] bone of {side} wrist @f
S62.10#9 Fracture of unspecified carpal bone, {side} wrist @f
S62.30{0=second metacarpal bone, right hand|1=second metacarpal bone, left hand|2=third metacarpal bone, right hand|3=third metacarpal bone, left hand|4=fourth metacarpal bone, right hand|5=fourth metacarpal bone, left hand|6=fifth metacarpal bone, right hand|7=fifth metacarpal bone, left hand|8=other metacarpal bone|9=unspecified metacarpal bone} Unspecified fracture of {x} @f
S62.50#9 Fracture of unspecified phalanx of {side} thumb @f
S62.60#F Fracture of unspecified phalanx of {finger} @f
S63.50#9 Unspecified sprain of {side} wrist @e
S63.51#9 Sprain of carpal joint of {side} wrist @e
S63.52#9 Sprain of radiocarpal joint of {side} wrist @e
S63.59#9 Other specified sprain of {side} wrist @e
S63.60#9 Unspecified sprain of {side} thumb @e
S63.61#F Unspecified sprain of {finger} @e
S63.9#0 Sprain of unspecified part of {side} wrist and hand @e
S64.0#0 Injury of ulnar nerve at wrist and hand level of {side} arm @e
S64.1#0 Injury of median nerve at wrist and hand level of {side} arm @e
S66.91#9 Strain of unspecified muscle, fascia and tendon at wrist and hand level, {side} hand @e
S67.0#0 Crushing injury of {side} thumb @e
S67.19#F Crushing injury of {finger} @e
S67.2#0 Crushing injury of {side} hand @e
S67.3#0 Crushing injury of {side} wrist @e
S68.01#9 Complete traumatic metacarpophalangeal amputation of {side} thumb @e
S68.11#F Complete traumatic metacarpophalangeal amputation of {finger} @e
S68.12#F Partial traumatic metacarpophalangeal amputation of {finger} @e
S68.61#F Complete traumatic transphalangeal amputation of {finger} @e
S69.9#0 Unspecified injury of {side} wrist, hand and finger(s) @e
S70.0#0 Contusion of {side} hip @e
S70.1#0 Contusion of {side} thigh @e
S72.00#9 Fracture of unspecified part of neck of {side} femur @g
S72.14#D {disp} intertrochanteric fracture of {side} femur @g
S72.30#9 Unspecified fracture of shaft of {side} femur @g
S72.40#9 Unspecified fracture of lower end of {side} femur @g
S72.9#0 Unspecified fracture of {side} femur @g
S73.10#9 Unspecified sprain of {side} hip @e
S73.19#9 Other sprain of {side} hip @e
S76.01#9 Strain of muscle, fascia and tendon of {side} hip @e
S76.11#9 Strain of {side} quadriceps muscle, fascia and tendon @e
S76.21#9 Strain of adductor muscle, fascia and tendon of {side} thigh @e
S76.31#9 Strain of muscle, fascia and tendon of the posterior muscle group at thigh level, {side} thigh @e
S79.91#9 Unspecified injury of {side} hip @e
S79.92#9 Unspecified injury of {side} thigh @e
S80.0#0 Contusion of {side} knee @e
S80.1#0 Contusion of {side} lower leg @e
S82.00#9 Unspecified fracture of {side} patella @g
S82.10#9 Unspecified fracture of upper end of {side} tibia @g
S82.14#D {disp} bicondylar fracture of {side} tibia @g
S82.20#9 Unspecified fracture of shaft of {side} tibia @g
S82.40#9 Unspecified fracture of shaft of {side} fibula @g
S82.5#D {disp} fracture of medial malleolus of {side} tibia @g
S82.6#D {disp} fracture of lateral malleolus of {side} fibula @g
S82.84#D {disp} bimalleolar fracture of {side} lower leg @g
S82.85#D {disp} trimalleolar fracture of {side} lower leg @g
S82.87#D {disp} pilon fracture of {side} tibia @g
S82.9#0 Unspecified fracture of {side} lower leg @g
S83.00{1=right|2=left|3=unspecified} Unspecified subluxation of {x} patella @e
S83.00{4=right|5=left|6=unspecified} Unspecified dislocation of {x} patella @e
S83.20{6=right|7=left|9=unspecified} Unspecified tear of unspecified meniscus, current injury, {x} knee @e
S83.2{1=Bucket-handle tear of medial|2=Peripheral tear of medial|3=Complex tear of medial|4=Other tear of medial|5=Bucket-handle tear of lateral|6=Peripheral tear of lateral|7=Complex tear of lateral|8=Other tear of lateral}#9 {x} meniscus, current injury, {side} knee @e
S83.3#0 Tear of articular cartilage of {side} knee, current @e
S83.4{0=unspecified|1=medial|2=lateral}#9 Sprain of {x} collateral ligament of {side} knee @e
S83.5{0=unspecified|1=anterior|2=posterior}#9 Sprain of {x} cruciate ligament of {side} knee @e
S83.8X#9 Sprain of other specified parts of {side} knee @e
S83.9#0 Sprain of unspecified site of {side} knee @e
S86.01#9 Strain of {side} Achilles tendon @e
S86.11#9 Strain of other muscle(s) and tendon(s) of posterior muscle group at lower leg level, {side} leg @e
S86.91#9 Strain of unspecified muscle(s) and tendon(s) at lower leg level, {side} leg @e
S87.0#0 Crushing injury of {side} knee @e
S87.8#0 Crushing injury of {side} lower leg @e
S89.9#0 Unspecified injury of {side} lower leg @e
S90.0#0 Contusion of {side} ankle @e
S90.3#0 Contusion of {side} foot @e
S92.00#9 Unspecified fracture of {side} calcaneus @f
S92.10#9 Unspecified fracture of {side} talus @f
S92.30#9 Fracture of unspecified metatarsal bone(s), {side} foot @f
S92.35#D {disp} fracture of fifth metatarsal bone, {side} foot @f
S92.90#9 Unspecified fracture of {side} foot @f
S93.40#9 Sprain of unspecified ligament of {side} ankle @e
S93.41#9 Sprain of calcaneofibular ligament of {side} ankle @e
S93.42#9 Sprain of deltoid ligament of {side} ankle @e
S93.43#9 Sprain of tibiofibular ligament of {side} ankle @e
S93.49#9 Sprain of other ligament of {side} ankle @e
S93.60#9 Unspecified sprain of {side} foot @e
S93.62#9 Sprain of tarsometatarsal ligament of {side} foot @e
S96.91#9 Strain of unspecified muscle and tendon at ankle and foot level, {side} foot @e
S97.0#0 Crushing injury of {side} ankle @e
S97.8#0 Crushing injury of {side} foot @e
S99.91#9 Unspecified injury of {side} ankle @e
S99.92#9 Unspecified injury of {side} foot @e
T07 Unspecified multiple injuries @e
T14.90 Injury, unspecified @e
T14.91 Suicide attempt @e
T23.20#9 Burn of second degree of {side} hand, unspecified site @e
T23.30#9 Burn of third degree of {side} hand, unspecified site @e
T31.0 Burns involving less than 10% of body surface
T59.91 Toxic effect of unspecified gases, fumes and vapors, accidental (unintentional) @e
T65.91 Toxic effect of unspecified substance, accidental (unintentional) @e
T67.01 Heatstroke and sunstroke @e
T67.5 Heat exhaustion, unspecified @e
T75.20 Unspecified effects of vibration @e
T75.21 Pneumatic hammer syndrome @e
T75.4 Electrocution @e
T78.40 Allergy, unspecified @e
T84.03{0=right hip|1=left hip|2=right knee|3=left knee} Mechanical loosening of internal {x} prosthetic joint @e
T84.84 Pain due to internal orthopedic prosthetic devices, implants and grafts @e
W01.0 Fall on same level from slipping, tripping and stumbling without subsequent striking against object @e
W10.9 Fall (on) (from) unspecified stairs and steps @e
W11 Fall on and from ladder @e
W12 Fall on and from scaffolding @e
W13.2 Fall from, out of or through roof @e
W17.89 Other fall from one level to another @e
W18.30 Fall on same level, unspecified @e
W19 Unspecified fall @e
W20.8 Other cause of strike by thrown, projected or falling object @e
W22.8 Striking against or struck by other objects @e
W23.0 Caught, crushed, jammed, or pinched between moving objects @e
W31.9 Contact with unspecified machinery @e
W54.0 Bitten by dog @e
X50.0 Overexertion from strenuous movement or load @e
X50.1 Overexertion from prolonged or awkward postures @e
X50.3 Overexertion from repetitive movements @e
V43.52 Car driver injured in collision with other type car in traffic accident @e
V89.2 Person injured in unspecified motor-vehicle accident, traffic @e
Y04.0 Assault by unarmed brawl or fight @e
Y99.0 Civilian activity done for income or pay
`;
