/** M00 to M99, as medical-legal work uses them. Written from knowledge of the classification; to be verified against the official file. */
export const musculoskeletal = `
M05.79 Rheumatoid arthritis with rheumatoid factor of multiple sites without organ or systems involvement
M06.09 Rheumatoid arthritis without rheumatoid factor, multiple sites
M06.9 Rheumatoid arthritis, unspecified
M10.06#9 Idiopathic gout, {side} knee
M10.07#9 Idiopathic gout, {side} ankle and foot
M10.9 Gout, unspecified
M12.50 Traumatic arthropathy, unspecified site
M12.5<J>#9 Traumatic arthropathy, {side} {site}
M12.57#9 Traumatic arthropathy, {side} ankle and foot
M12.59 Traumatic arthropathy, multiple sites
M13.0 Polyarthritis, unspecified
M13.1<J>#9 Monoarthritis, not elsewhere classified, {side} {site}
M13.17#9 Monoarthritis, not elsewhere classified, {side} ankle and foot
M15.0 Primary generalized (osteo)arthritis
M15.3 Secondary multiple arthritis
M15.9 Polyosteoarthritis, unspecified
M16.0 Bilateral primary osteoarthritis of hip
M16.1#0 Unilateral primary osteoarthritis, {side} hip
M16.2 Bilateral osteoarthritis resulting from hip dysplasia
M16.3#0 Unilateral osteoarthritis resulting from hip dysplasia, {side} hip
M16.4 Bilateral post-traumatic osteoarthritis of hip
M16.5#0 Unilateral post-traumatic osteoarthritis, {side} hip
M16.6 Other bilateral secondary osteoarthritis of hip
M16.7 Other unilateral secondary osteoarthritis of hip
M16.9 Osteoarthritis of hip, unspecified
M17.0 Bilateral primary osteoarthritis of knee
M17.1#0 Unilateral primary osteoarthritis, {side} knee
M17.2 Bilateral post-traumatic osteoarthritis of knee
M17.3#0 Unilateral post-traumatic osteoarthritis, {side} knee
M17.4 Other bilateral secondary osteoarthritis of knee
M17.5 Other unilateral secondary osteoarthritis of knee
M17.9 Osteoarthritis of knee, unspecified
M18.0 Bilateral primary osteoarthritis of first carpometacarpal joints
M18.1#0 Unilateral primary osteoarthritis of first carpometacarpal joint, {side} hand
M18.2 Bilateral post-traumatic osteoarthritis of first carpometacarpal joints
M18.3#0 Unilateral post-traumatic osteoarthritis of first carpometacarpal joint, {side} hand
M18.9 Osteoarthritis of first carpometacarpal joint, unspecified
M19.0{1=shoulder|2=elbow|3=wrist|4=hand|7=ankle and foot}#9 Primary osteoarthritis, {side} {x}
M19.1{1=shoulder|2=elbow|3=wrist|4=hand|7=ankle and foot}#9 Post-traumatic osteoarthritis, {side} {x}
M19.2{1=shoulder|2=elbow|3=wrist|4=hand|7=ankle and foot}#9 Secondary osteoarthritis, {side} {x}
M19.90 Unspecified osteoarthritis, unspecified site
M19.91 Primary osteoarthritis, unspecified site
M19.92 Post-traumatic osteoarthritis, unspecified site
M19.93 Secondary osteoarthritis, unspecified site
M20.01#9 Mallet finger of {side} finger(s)
M20.1#0 Hallux valgus (acquired), {side} foot
M20.2#0 Hallux rigidus, {side} foot
M20.4#0 Other hammer toe(s) (acquired), {side} foot
M21.06#9 Valgus deformity, not elsewhere classified, {side} knee
M21.16#9 Varus deformity, not elsewhere classified, {side} knee
M21.33#9 Wrist drop, {side} wrist
M21.37#9 Foot drop, {side} foot
M22.0#0 Recurrent dislocation of patella, {side} knee
M22.1#0 Recurrent subluxation of patella, {side} knee
M22.2X#9 Patellofemoral disorders, {side} knee
M22.4#0 Chondromalacia patellae, {side} knee
M23.20{0=right|1=left|2=unspecified} Derangement of unspecified lateral meniscus due to old tear or injury, {x} knee
M23.20{3=right|4=left|5=unspecified} Derangement of unspecified medial meniscus due to old tear or injury, {x} knee
M23.20{6=right|7=left|9=unspecified} Derangement of unspecified meniscus due to old tear or injury, {x} knee
M23.2{1=anterior horn of medial|2=posterior horn of medial|3=other medial|4=anterior horn of lateral|5=posterior horn of lateral|6=other lateral}#9 Derangement of {x} meniscus due to old tear or injury, {side} knee
M23.4#0 Loose body in knee, {side} knee
M23.5#0 Chronic instability of knee, {side} knee
M23.61#9 Other spontaneous disruption of anterior cruciate ligament of {side} knee
M23.62#9 Other spontaneous disruption of posterior cruciate ligament of {side} knee
M23.8X#9 Other internal derangements of {side} knee
M23.9#0 Unspecified internal derangement of {side} knee
M24.11#9 Other articular cartilage disorders, {side} shoulder
M24.41#9 Recurrent dislocation, {side} shoulder
M24.5<J>#9 Contracture, {side} {site}
M24.6<J>#9 Ankylosis, {side} {site}
M25.3<J>#9 Other instability, {side} {site}
M25.37{1=right ankle|2=left ankle|3=unspecified ankle|4=right foot|5=left foot|6=unspecified foot} Other instability, {x}
M25.4<J>#9 Effusion, {side} {site}
M25.47{1=right ankle|2=left ankle|3=unspecified ankle|4=right foot|5=left foot|6=unspecified foot} Effusion, {x}
M25.50 Pain in unspecified joint
M25.5{1=shoulder|2=elbow|3=wrist|5=hip|6=knee}#9 Pain in {side} {x}
M25.54#9 Pain in joints of {side} hand
M25.57#9 Pain in {side} ankle and joints of {side} foot
M25.59 Pain in other specified joint
M25.6<J>#9 Stiffness of {side} {site}, not elsewhere classified
M25.67{1=right ankle|2=left ankle|3=unspecified ankle|4=right foot|5=left foot|6=unspecified foot} Stiffness of {x}, not elsewhere classified
M25.7<J>#9 Osteophyte, {side} {site}
M32.9 Systemic lupus erythematosus, unspecified
M35.00 Sjögren syndrome, unspecified
M40.204 Unspecified kyphosis, thoracic region
M41.20 Other idiopathic scoliosis, site unspecified
M41.9 Scoliosis, unspecified
M43.0<S> Spondylolysis, {region}
M43.1<S> Spondylolisthesis, {region}
M43.2<S> Fusion of spine, {region}
M43.6 Torticollis
M45.9 Ankylosing spondylitis of unspecified sites in spine
M46.1 Sacroiliitis, not elsewhere classified
M47.1{0=site unspecified|1=occipito-atlanto-axial region|2=cervical region|3=cervicothoracic region|4=thoracic region|5=thoracolumbar region|6=lumbar region} Other spondylosis with myelopathy, {x}
M47.2<S> Other spondylosis with radiculopathy, {region}
M47.81<R> Spondylosis without myelopathy or radiculopathy, {region}
M47.819 Spondylosis without myelopathy or radiculopathy, site unspecified
M47.9 Spondylosis, unspecified
M48.0{0=site unspecified|1=occipito-atlanto-axial region|2=cervical region|3=cervicothoracic region|4=thoracic region|5=thoracolumbar region|7=lumbosacral region|8=sacral and sacrococcygeal region} Spinal stenosis, {x}
M48.061 Spinal stenosis, lumbar region without neurogenic claudication
M48.062 Spinal stenosis, lumbar region with neurogenic claudication
M48.10 Ankylosing hyperostosis [Forestier], site unspecified
M50.0{0=unspecified cervical region|1=high cervical region|3=cervicothoracic region} Cervical disc disorder with myelopathy, {x}
M50.020 Cervical disc disorder with myelopathy, mid-cervical region, unspecified level
M50.02{1=C4-C5|2=C5-C6|3=C6-C7} Cervical disc disorder at {x} level with myelopathy
M50.1{0=unspecified cervical region|1=high cervical region|3=cervicothoracic region} Cervical disc disorder with radiculopathy, {x}
M50.120 Mid-cervical disc disorder, unspecified level
M50.12{1=C4-C5|2=C5-C6|3=C6-C7} Cervical disc disorder at {x} level with radiculopathy
M50.2{0=unspecified cervical region|1=high cervical region|3=cervicothoracic region} Other cervical disc displacement, {x}
M50.220 Other cervical disc displacement, mid-cervical region, unspecified level
M50.22{1=C4-C5|2=C5-C6|3=C6-C7} Other cervical disc displacement at {x} level
M50.3{0=unspecified cervical region|1=high cervical region|3=cervicothoracic region} Other cervical disc degeneration, {x}
M50.320 Other cervical disc degeneration, mid-cervical region, unspecified level
M50.32{1=C4-C5|2=C5-C6|3=C6-C7} Other cervical disc degeneration at {x} level
M50.90 Cervical disc disorder, unspecified, unspecified cervical region
M51.0{4=thoracic region|5=thoracolumbar region|6=lumbar region} Intervertebral disc disorders with myelopathy, {x}
M51.1{4=thoracic region|5=thoracolumbar region|6=lumbar region|7=lumbosacral region} Intervertebral disc disorders with radiculopathy, {x}
M51.2{4=thoracic region|5=thoracolumbar region|6=lumbar region|7=lumbosacral region} Other intervertebral disc displacement, {x}
M51.3{4=thoracic region|5=thoracolumbar region} Other intervertebral disc degeneration, {x}
M51.36{0=with discogenic back pain only|1=with lower extremity pain only|2=with discogenic back pain and lower extremity pain|9=without mention of lumbar back pain or lower extremity pain} Other intervertebral disc degeneration, lumbar region {x}
M51.37{0=with discogenic back pain only|1=with lower extremity pain only|2=with discogenic back pain and lower extremity pain|9=without mention of lumbar back pain or lower extremity pain} Other intervertebral disc degeneration, lumbosacral region {x}
M51.4{4=thoracic region|5=thoracolumbar region|6=lumbar region|7=lumbosacral region} Schmorl's nodes, {x}
M51.8{4=thoracic region|5=thoracolumbar region|6=lumbar region|7=lumbosacral region} Other intervertebral disc disorders, {x}
M51.9 Unspecified thoracic, thoracolumbar and lumbosacral intervertebral disc disorder
M51.A{0=lumbar region, unspecified size|1=lumbar region, small|2=lumbar region, large|3=lumbosacral region, unspecified size|4=lumbosacral region, small|5=lumbosacral region, large} Intervertebral annulus fibrosus defect, {x}
M53.0 Cervicocranial syndrome
M53.1 Cervicobrachial syndrome
M53.2X<R> Spinal instabilities, {region}
M53.3 Sacrococcygeal disorders, not elsewhere classified
M53.8<S> Other specified dorsopathies, {region}
M53.9 Dorsopathy, unspecified
M54.1<S> Radiculopathy, {region}
M54.2 Cervicalgia
M54.3#0 Sciatica, {side} side
M54.4#0 Lumbago with sciatica, {side} side
M54.50 Low back pain, unspecified
M54.51 Vertebrogenic low back pain
M54.59 Other low back pain
M54.6 Pain in thoracic spine
M54.81 Occipital neuralgia
M54.89 Other dorsalgia
M54.9 Dorsalgia, unspecified
M60.9 Myositis, unspecified
M62.5<L>#9 Muscle wasting and atrophy, not elsewhere classified, {side} {site}
M62.81 Muscle weakness (generalized)
M62.830 Muscle spasm of back
M62.831 Muscle spasm of calf
M62.838 Other muscle spasm
M65.30 Trigger finger, unspecified finger
M65.31#9 Trigger thumb, {side} thumb
M65.3{2=index|3=middle|4=ring|5=little}#9 Trigger finger, {side} {x} finger
M65.4 Radial styloid tenosynovitis [de Quervain]
M65.8<L>#9 Other synovitis and tenosynovitis, {side} {site}
M65.87#9 Other synovitis and tenosynovitis, {side} ankle and foot
M65.90 Unspecified synovitis and tenosynovitis, unspecified site
M65.9<L>#9 Unspecified synovitis and tenosynovitis, {side} {site}
M67.4<J>#9 Ganglion, {side} {site}
M67.47#9 Ganglion, {side} ankle and foot
M70.1#0 Bursitis, {side} hand
M70.2#0 Olecranon bursitis, {side} elbow
M70.4#0 Prepatellar bursitis, {side} knee
M70.5#0 Other bursitis of knee, {side} knee
M70.6#0 Trochanteric bursitis, {side} hip
M70.7#0 Other bursitis of hip, {side} hip
M71.2#0 Synovial cyst of popliteal space [Baker], {side} knee
M71.9 Bursopathy, unspecified
M72.0 Palmar fascial fibromatosis [Dupuytren]
M72.2 Plantar fascial fibromatosis
M75.0#0 Adhesive capsulitis of {side} shoulder
M75.10#0 Unspecified rotator cuff tear or rupture of {side} shoulder, not specified as traumatic
M75.11#0 Incomplete rotator cuff tear or rupture of {side} shoulder, not specified as traumatic
M75.12#0 Complete rotator cuff tear or rupture of {side} shoulder, not specified as traumatic
M75.2#0 Bicipital tendinitis, {side} shoulder
M75.3#0 Calcific tendinitis of {side} shoulder
M75.4#0 Impingement syndrome of {side} shoulder
M75.5#0 Bursitis of {side} shoulder
M75.8#0 Other shoulder lesions, {side} shoulder
M75.9#0 Shoulder lesion, unspecified, {side} shoulder
M76.0#0 Gluteal tendinitis, {side} hip
M76.1#0 Psoas tendinitis, {side} hip
M76.3#0 Iliotibial band syndrome, {side} leg
M76.5#0 Patellar tendinitis, {side} knee
M76.6#0 Achilles tendinitis, {side} leg
M76.7#0 Peroneal tendinitis, {side} leg
M76.82#9 Posterior tibial tendinitis, {side} leg
M77.0#0 Medial epicondylitis, {side} elbow
M77.1#0 Lateral epicondylitis, {side} elbow
M77.3#0 Calcaneal spur, {side} foot
M77.4#0 Metatarsalgia, {side} foot
M77.9 Enthesopathy, unspecified
M79.10 Myalgia, unspecified site
M79.11 Myalgia of mastication muscle
M79.12 Myalgia of auxiliary muscles, head and neck
M79.18 Myalgia, other site
M79.2 Neuralgia and neuritis, unspecified
M79.601 Pain in right arm
M79.602 Pain in left arm
M79.603 Pain in arm, unspecified
M79.604 Pain in right leg
M79.605 Pain in left leg
M79.606 Pain in leg, unspecified
M79.609 Pain in unspecified limb
M79.62#9 Pain in {side} upper arm
M79.63#9 Pain in {side} forearm
M79.64{1=right hand|2=left hand|3=unspecified hand|4=right finger(s)|5=left finger(s)|6=unspecified finger(s)} Pain in {x}
M79.65#9 Pain in {side} thigh
M79.66#9 Pain in {side} lower leg
M79.67{1=right foot|2=left foot|3=unspecified foot|4=right toe(s)|5=left toe(s)|6=unspecified toe(s)} Pain in {x}
M79.7 Fibromyalgia
M79.89 Other specified soft tissue disorders
M81.0 Age-related osteoporosis without current pathological fracture
M84.36{1=right tibia|2=left tibia|3=right fibula|4=left fibula|9=unspecified tibia and fibula} Stress fracture, {x} @s
M84.37{1=right ankle|2=left ankle|3=unspecified ankle|4=right foot|5=left foot|6=unspecified foot} Stress fracture, {x} @s
M86.9 Osteomyelitis, unspecified
M87.05{1=right|2=left|9=unspecified} Idiopathic aseptic necrosis of {x} femur
M94.0 Chondrocostal junction syndrome [Tietze]
M94.26#9 Chondromalacia, {side} knee
M96.0 Pseudarthrosis after fusion or arthrodesis
M96.1 Postlaminectomy syndrome, not elsewhere classified
M99.0{1=cervical|2=thoracic|3=lumbar|4=sacral|5=pelvic} Segmental and somatic dysfunction of {x} region
`;
