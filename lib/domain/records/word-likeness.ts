/** The 1,200 sequences of three letters that stand most often in English records, `_` for the edge of a word. */
const usual = new Set(
  (
    '_ab_ac_ad_af_ag_al_am_an_ap_ar_as_at_au_av_ba_be_bi_bl_bo_br_bu_ca_ce_ch_cl_co_cr_cu_da_de_di_do_dr_du_ed_el_em_en_es_ev_ex_fa_fe_fi_fl_fo_fr_fu_ga_ge_go_gr_gu_ha_he_hi_ho_hu_hy_ig' +
    '_il_im_in_ja_jo_ju_kn_la_le_li_ll_lo_lu_ma_me_mi_mo_mr_mu_na_ne_ni_no_nu_ob_oc_of_ol_on_op_or_ot_ou_ov_pa_pe_ph_pl_po_pr_pu_qu_ra_re_ri_ro_sa_sc_se_sh_si_sl_so_sp_st_su_sy_ta_te_th' +
    '_ti_to_tr_tu_un_us_va_ve_vi_wa_we_wh_wi_wo_wr_ye_yoabdabiablaboaccaceachackactad_addadeadiadmadvaftageagiagnagoailaimainairakeal_alcaldalealiallalmaloalpalsaltaluam_ambameamian_ana' +
    'ancandaneangankannansantanyapeappapyar_araardareargariarkaroarrarsartaryas_asaascaseasiasoaspassastat_ateathatiatmatoattatuausautaveax_ay_aysbacbedbeebelbenberbilbinbirbjebleblobor' +
    'boubovbrebribtabutcalcamcancarcascatccoccuce_cedceicencercesch_chachechichociacincisck_ckeclacleclicloclucomconcopcorcoucrecrict_ctectictoctrctuculcupcurcuscutcy_da_daldandardatday' +
    'ddrde_decdeddeedeldemdendepderdesdiadicdiddifdindiodisditdivdmidobdocdomdordradredridrods_ducdurea_eadealeareaseatebreceecieckeclecoectecued_edaedeedieduee_eedeekeeleeneepeeseetef_' +
    'efeefoeftegaeigeiveksel_elaeldeleelielleloelyemaembemeemiemoempemsen_enaencendeneengenienoensentep_epaepoequer_eraercereerferierlermerneroerrerserterveryes_esceseesiespessestesuet_' +
    'etaeteethetietueurev_evaeveeview_eweex_exaexeexpextey_facfaxfecfeefenferff_ffeffificfiefinfirfleflofolfooforfrafrefroft_ftefulgargatge_gedgemgengergesgh_ghtgicgingnagnegnignogo_gra' +
    'gregrogs_gulgy_hadhanharhashathavhe_heahechedheehemhenherheshichilhimhinhisho_holhomhonhophorhoshouhowhroht_hushy_hysia_iagialianiatibeic_icaiceichiciicuid_ideiediefieniesieviewiff' +
    'ifiifoiftigaighignikeil_ilaildileiliillilyim_imaimeimiimpimsin_inaincindineinfinginiinjinoinsintinuioniorireirkiroirsirtis_isciseisiissistit_itaiteithitiitsittituityiusiveiviizaize' +
    'jecjurke_kedkelkerkinkirkneknoks_lablaclailanlarlaslatlc_ld_ldele_lealecledleeleflenlerlesletlevlexliclielifligliklimlinlitlizll_llcllellillnllollylmelnelo_loglonloolorloslowloylpa' +
    'ls_lsolt_lthltylualudlunlvely_ma_magmaimalmanmarmatmaymbembrme_medmelmemmenmermesmetmilminmitmmemodmonmoomormotmovmpampemplmprmptmrimrnms_murmusnalnamnarnatncenchncinclnd_ndandendi' +
    'ndondsne_necnedneenelnernesneunfinfong_ngengsnianicnienifnigninnisnitnjunneno_nonnornosnotnowns_nsansensinsmnstnsunt_ntantenthntintlntrntsnuenumny_nzooadob_obtocaoccoceocioctod_oda' +
    'odeodiodsoduoesoffogrogyoidoinokeol_olaoldoleolloloom_omeomiommompomson_onaoncondoneonfongonionsontonzoodookoorop_opaopeoppor_oraordoreoriorkormornorrorsortorvoryoseosiospossostot_' +
    'otaoteothotiou_ougoulounourousoutoveoviow_oweowiownoxioyepacpagpaipalpanparpaspatpeapecpedpenperphaphiphophypinpitplaplepliplopoiponporposppepplppopprpraprepriproptiptopulpy_quaque' +
    'quira_racradragrairalramranraprasratravrd_rderdirdsre_rearecredreerefregrelremrenrepreqresretrevrgergiri_riaribricrierigrilrimrinrioriprisritrivrizrk_rkerm_rmarmirn_rnarnerniroarob' +
    'rocrodrogrolromronrooroprosrotrourovroxrrarrerrirrorryrs_rserstrt_rterthrtirtsrucrverviry_sa_salsansatschscoscrscuse_seasecsedseeselsensersessexsheshosicsidsigsinsiosissitskislesme' +
    'smoso_socsomsonspespisposprss_ssessissmssossust_stastestistlstostrsuasubsuisulsunsupsurswesymsysta_tabtactaitaktaltantartatte_tedteltemtentertesth_thathethithothrthytiatictietiftil' +
    'timtintiotistittiutivtletlytmetnetodtomtontoptortratretritrotruts_ttettiturtustutty_ualuaruatubsuceuctue_uenuesughuinuitulaulduleulluloultum_umbuncunduniuntupauppur_uraureurguriurn' +
    'urourrursurturyus_uscuseusiuskustut_uteuthutiutuvalvanvarvasve_vedvelvenvervicvidvievinviovisvitwarwaswedweewelwerwhewhiwhowilwinwitworwouxamximxteyeayeryinympyouypeys_ysiystzatzo_'
  ).match(/.{3}/g),
);

export interface WordLikeness {
  /** Share of three-letter sequences that English has: about 0.85 of clean text, 0.7 with every sixth sign wrong, below 0.2 of signs that stand for others. */
  readonly sequences: number;
  /** Share of words that are letters alone: misread ones have digits and stops in them. */
  readonly plain: number;
  /** How many words of three signs and more it rests on. */
  readonly words: number;
  /** How many signs there are that are no space. */
  readonly signs: number;
}

const letters = 27;
const edge = 26;
const lowerA = 97;

/** Whether English has three signs after each other, by their places: a to z, then the edge of a word. */
const isUsual = new Uint8Array(letters ** 3);
for (const [one = edge, two = edge, three = edge] of [...usual].map((triple) => [...triple].map(placeOf))) isUsual[(one * letters + two) * letters + three] = 1;

function placeOf(sign: string): number {
  return sign === '_' ? edge : sign.charCodeAt(0) - lowerA;
}

// Each page is judged, so this goes over a text once, sign by sign, and looks what a sign is up in a table.
const kinds = { unknown: 0, space: 1, wordy: 2, other: 3 } as const;
const kindOfSign = new Uint8Array(0x10000);

/** What the sign at a place is; letters and numbers beyond the first 65,536 signs are stored in two halves. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kindOfSign[code] ?? kinds.other;
  if (known !== kinds.unknown) return known;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const whole = (isHalf && [at, at - 1].map((from) => text.codePointAt(from) ?? 0).find((point) => point > 0xffff)) || code;
  const sign = String.fromCodePoint(whole);
  const kind = /\s/.test(sign) ? kinds.space : /[\p{L}\p{N}]/u.test(sign) ? kinds.wordy : kinds.other;
  if (!isHalf) kindOfSign[code] = kind;
  return kind;
}

/** How far a text looks like words. Numbers, other alphabets and what is shorter than three signs are left out. */
export function wordLikeness(text: string): WordLikeness {
  const tally = { known: 0, all: 0, plain: 0, words: 0, signs: 0 };
  for (let at = 0; at < text.length; at += 1) {
    let [first, last] = [-1, -1];
    for (let kind = kindAt(text, at); kind !== kinds.space; kind = kindAt(text, at)) {
      tally.signs += 1;
      if (kind === kinds.wordy) {
        if (first < 0) first = at;
        last = at;
      }
      at += 1;
      if (at === text.length) break;
    }
    if (first >= 0 && last - first >= 2) addWord(tally, text, first, last + 1);
  }
  const { known, all, plain, words, signs } = tally;
  return { sequences: all === 0 ? 0 : known / all, plain: words === 0 ? 0 : plain / words, words, signs };
}

/** Adds what stands from its first letter or number to its last. */
function addWord(tally: { known: number; all: number; plain: number; words: number }, text: string, from: number, to: number): void {
  // The two places before, each -1 for a sign that is none of a to z.
  let [before, last] = [-1, edge];
  let [known, latinCount, letterCount, otherCount, breaks] = [0, 0, 0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    const place = code >= 65 && lower >= lowerA && lower < lowerA + edge ? lower - lowerA : -1;
    if (place >= 0) latinCount += 1;
    if (place >= 0 || code > 191) letterCount += 1;
    else if (joining.has(code)) breaks += 1;
    else otherCount += 1;
    if (before >= 0 && last >= 0 && place >= 0) known += isUsual[(before * letters + last) * letters + place] ?? 0;
    before = last;
    last = place;
  }
  if (before >= 0 && last >= 0) known += isUsual[(before * letters + last) * letters + edge] ?? 0;
  // Numbers, and words of another alphabet: there is nothing to compare them with.
  if (latinCount === 0) return;
  tally.known += known;
  tally.all += to - from;
  tally.words += 1;
  if (otherCount === 0 && breaks < letterCount) tally.plain += 1;
}

/** Signs that stand inside words: apostrophes and the hyphen. */
const joining = new Set([0x27, 0x2019, 0x2d]);
