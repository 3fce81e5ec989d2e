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

/** How far a text looks like words. Numbers, other alphabets and what is shorter than three signs are left out. */
export function wordLikeness(text: string): WordLikeness {
  let [known, all, plain, words] = [0, 0, 0, 0];
  for (const [found] of text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)) {
    if (found.length < 3) continue;
    // The three last places, each -1 for a sign that is none of a to z.
    let [before, last] = [-1, edge];
    let [latinCount, letterCount, otherCount, breaks] = [0, 0, 0, 0];
    for (let at = 0; at <= found.length; at += 1) {
      const code = at === found.length ? -1 : found.charCodeAt(at) | 32;
      const place = at === found.length ? edge : code >= lowerA && code < lowerA + edge && found.charCodeAt(at) >= 65 ? code - lowerA : -1;
      if (at < found.length) {
        if (place >= 0) latinCount += 1;
        if (place >= 0 || found.charCodeAt(at) > 191) letterCount += 1;
        else if (joining.has(found.charCodeAt(at))) breaks += 1;
        else otherCount += 1;
      }
      if (at > 0) {
        all += 1;
        if (before >= 0 && last >= 0 && place >= 0) known += isUsual[(before * letters + last) * letters + place] ?? 0;
      }
      [before, last] = [last, place];
    }
    // Numbers, and words of another alphabet: there is nothing to compare them with.
    if (latinCount === 0) {
      all -= found.length;
      continue;
    }
    words += 1;
    if (otherCount === 0 && breaks < letterCount) plain += 1;
  }
  return { sequences: all === 0 ? 0 : known / all, plain: words === 0 ? 0 : plain / words, words };
}

/** Signs that stand inside words: apostrophes and the hyphen. */
const joining = new Set([0x27, 0x2019, 0x2d]);
