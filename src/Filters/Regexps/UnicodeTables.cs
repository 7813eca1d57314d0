namespace Grapnel.Filters;

/// <summary>
/// Unicode 15.1: the general category and the script of every code point, and simple case folding. Made by make-tables.mjs beside this file from
/// the Unicode Character Database (npm package @unicode/unicode-15.1.0); Unicode License v3, © Unicode, Inc.
/// A table is a row of numbers of 5 bits a character, '?' to '~', the lowest first, the sixth bit saying that more follow.
/// </summary>
internal static class UnicodeTables
{
    /// <summary>Of consecutive runs of code points: length × (names + 1) + the name's place, counted from 1; 0 where there is none.</summary>
    public const string Categories =
        @"y]t@kBq@kBk@l@o@p@o@j@mAtHmAlBmAlWk@o@l@r@i@r@mWk@p@l@p@w^t@o@kCs@o@r@s@b@m@p@x@s@r@s@p@fAr@_@mAr@h@b@n@dBo@rTp@rEqUp@qF^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@" +
        @"^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^}@^_@^_@^_@^_@^_@^_@^_@^}@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@|@_" +
        @"@^_@^{A|@_@^_@|@_@zA}@xB_@|@_@zA{A|@_@|@_@^_@^_@|@_@^}@^_@|@_@zA_@^_@|@}@b@^{A|B^`@_@^`@_@^`@_@^_@^_@^_@^_@^_@^_@^_@^}@^_@^_@^_@^_@^_@^_@^_@^_@^}@^`@_" +
        @"@^_@zA_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^sE|@_@|@}@^_@xB_@^_@^_@^_@^w_Ab@kX_PlCkJxLyCfFa@r@a@rOehB" +
        @"^_@^_@a@r@^_@{@a@{Ao@^wBpA^o@zA]^]|@_@~N]nG{_@^}@zA{A^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^wC^_@p@^_@|@}@zn@al@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^" +
        @"_@^_@^_@s@{CcA^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@|@_@^_@^_@^_@^_@^_@^}@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@" +
        @"^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@]tb@{@a@eEoe@o@j@{@qAq@]ki@j@c@o@aAo@aA" +
        @"o@c@oFnXwB|BmAiInElBmAq@mAqAoIo@x@kBd]a@pH{RtHiC`Ac@~{Ao@b@wEx@s@yD_AaAs@}B`AtH~AqAb@uL]x@b@c@h[oX{@rrAoIb@cLtHb^sG_As@kBa@{@c@oAxS}Ba@sGa@_Ba@{C{@sM]" +
        @"rV_B{@o@]nIuCtUr@xD]vAsDuFre@a@uUx@e]d@xq@c@d@c@b@`BuF~Bc@bAb@wEpHaAmAtHo@a@fMc@bA]tF{@`A{@xS]vE]b@yA|B{@c@b@`B}B{@bA{@bAc@b@oFd@wB`A]~AaA{@tH`AoA~Ds@" +
        @"q@b@o@c@{@aAd@]xDwB`A{@xS]vE]`A]`A]`A{@c@]`BaAwBaA{@_ByAc@qE|B]b@qEtHaA~Ac@o@kHaAd@]rG]~A]xS]vE]`A]zC{@c@b@`B{C]aAd@]bAc@{@b@aM`AaA{@tHo@q@qEb@yD]c@bA" +
        @"]tF{@`A{@xS]vE]`A]zC{@c@b@d@c@d@}B{@bA{@bAc@qEaAd@wB`A]~AaA{@tHs@b@~DkHc@b@]xDyA~A]|ByA`A]b@]`AyA`AyA~AyAlJwBbAc@bAyA`B]`Bc@{@b@sDd@cLtHdBiEq@s@uCc@`B" +
        @"c@tF]~A]vT]dN{@c@b@_B~B]_B]}BqEaA]~A{@b@{@`AaA{@tHqEo@|Es@b@c@bAo@tF]~A]vT]pH]zC{@c@b@d@c@|C]c@bA]bAaAqEbAsD`A]`AaA{@tH]`Ad@gJaAbArG]~A]re@aAb@`B}B]`B" +
        @"]`Bc@b@s@wB~Ad@|E~AaA{@tHxGs@xD]c@bA]`PyAtU]rG]b@{@vEyAc@wB`B_B]c@]vFsDtH{@bAo@gJdl@c@`AwEwBq@xDa@uFo@tHmAua@`A]b@]zC]tU]b@]pHc@`AsGb@{@zC]a@]wE]tH{@|" +
        @"B_]b@oBsMs@o@oBaAiEtHvHs@c@s@c@s@c@k@l@k@l@bAtF]|`@wBiLd@{Co@aAzCoI]}`@]eGc@iE]qAgDmCmAua@ng@bA}Bd@yDd@aAbAaAb@tHeExDbAaA|B_Bb@`B`AxE~A}BjKc@bAaAzDc@b" +
        @"@d@tH`Bc@qAtb@]^uC^{@kg@o@a@{ArsH]|B{@vE]b@]|B{@re@]|B{@b^]|B{@vE]b@]|B{@fM]rt@]|B{@~}@{@_B_HbRyAdNaIsDtoA{@uD{@j@ldQs@o@bOt@pWk@l@yAneAkBcBtFqE`P_Bd@" +
        @"mG~PaAd@mAmG`PaAgJjK]~A]aAgJ|o@aAd@wEvFc@bAoIkBa@kBq@b@c@{@tHsDvHsDeEj@iC_Bx@c@tHsD~_@a@zp@qEzCaA`_@c@b@uCx`AkHf\]_B~BaA`BwBbAc@zD_BwBs@yAmAtHh[{@zCiI" +
        @"lh@wBpWsDtHh@yAq_@vTaAbAc@{@mAzp@d@c@d@wE]c@d@c@bAuFzDqH{@c@tHsDtHsDcFa@eE{@iLe@eN}l@}Bd@fk@c@d@{Cd@c@|Cc@bAtFyAtHcFaIsGcHmA]aAd@h[d@}BbAaAd@_B`AtHlh@" +
        @"c@d@aA`Bc@d@_BbAoFiC|`@vFuFbAaAyAgDtHyA~AtHh[wDmAoGqEjg@{@zAaGoF_Bo@kKd@wE|Bc@xDc@`Ad@aAb@uCih@ez@gKa@}^ya@e{@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^" +
        @"_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^" +
        @"_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^oG^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^" +
        @"_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^oGpFuD{@tD{@qFpFqFpFuD{@tD{@qF]^]^]^]^qFpFeL{@qFrFqFrFqFrFwC]}@xB`@r@_@nB{A]}@xB`@nByB{@}@xB]nBqFvCnB{@{A]}@xB`@pA]`JpD`" +
        @"EmAm@n@k@kAn@k@m@aGu@v@pDt@_Hm@n@iCgAkBp@k@l@{Ip@o@i@}Ht@pD]fIh@a@{@~DlBk@l@a@vHlBk@l@]iKyAq^aMkK_Cc@aBmJaMqA^mC^qA_@zA}@zA_@s@^qAp@vCiE^s@^s@^s@xBs@_" +
        @"@xB_@|B_@qA}@|@hD^yBs@p@qA_@s@jNc`@^_@aCh@qAwBhDkDnAmCp@qAp@qAp@gFp@w\nAqAp@s@p@w\zzFeGk@l@k@l@mRnAgFk@l@skAp@y[`Wee@fEk`AmV_JuRrw@yhA~SgkDp@cHp@ir@bG" +
        @"wgBp@ehFk@l@k@l@k@l@k@l@k@l@k@l@k@l@n[}h@hDk@l@t\k@l@k@l@k@l@k@l@k@l@rNuoFlzBk@l@k@l@k@l@k@l@k@l@k@l@k@l@k@l@k@l@k@l@k@l@tz@k@l@k@l@r]k@l@nqFul@hSqAfE" +
        @"gd@{@u]]cbB`l@al@^_@zA}@^_@^_@^_@xB_@^}@^uD_AzA_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_" +
        @"@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^}@iE^_@^_@_B^_@uCiCh@mAub@]_@uC_@{@ts@qEa@o@cLc@vTmGvE]vE]vE]vE]vE]vE]vE]vE]e]mAm@n@m@n@kBm@n@o@m@n@_Hj@mA" +
        @"j@o@m@n@mAm@n@k@l@k@l@k@l@k@l@gDa@}HhAiCj@o@k@wKqAkBk@l@k@l@k@l@k@l@j@{^aX]csAgJihEkWuNt@kBs@a@b@g@k@l@k@l@k@l@k@l@k@l@qAk@l@k@l@k@l@k@l@j@k@jAs@wG}Bb" +
        @"Aj@yCqAcBa@b@o@qA]xoA{@aApA_Ab@j@psAo@}Ab@uCng@]hwA]qAbCaId]ma@iIs@dNw\]vHy[zFs@lMu]vHgd@lMukHdc`Eu{@zrfRa@vn`@yAgs@mGtd@wDmAlzFa@kBdNtH`AwQ^_@^_@^_@^" +
        @"_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@b@c@aBo@qHo@a@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@_AaAx`AuHaAeEoFfUqGpA^_@^_@^_@^_@^_" +
        @"@^_@^{A^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@^_@a@qF^_@^_@|@_@^_@^_@^_@^_@a@pA^_@^_@b@^_@^{A^_@^_@" +
        @"^_@^_@^_@^_@^_@^_@^_@^_@vC_@vC_@^_@^_@^_@^_@^_@^_@^_@xB_@^_@uC^_@]_@]_@^_@^_@oU}A^_@b@_A_@vEc@~Ac@|Bc@vTbAaAd@mCc@yA~DqAq@s@sD|o@iCoFbA`n@fNaAoFmAtHsD" +
        @"aPxDkBb@o@`Ac@tHlYuFmAvToIbAiIo@jZyA_Bd@fk@c@bA}BbAaA`BwK]a@tHwBmAzCc@a@rGtHzC]re@yDbAaAbAaAmG~Ac@tFc@d@{@tH{@iCdNa@xDoBb@d@c@d@`n@c@b@_B`AaAzCaAb@c@b" +
        @"@oU`Aa@mAnId@aAbAmAb@_Ad@c@kHxD{@xD{@xDmGvE]vE]kg@r@{BoGa@pAwBajA~_@bAc@bAc@bAo@d@c@{@tHsD|hfIgJvTwBbm@wB{_{@|ozDhvI{@pbBsb@sEgJwCuCb@c@pHp@jK]zC]b@]`" +
        @"A]`A]ldBrO_NnsIl@k@uNd{@{@xq@qEs@_]lJq@oBeNcFk@l@o@sDeNo@hAgAk@l@k@l@k@l@k@l@k@l@k@l@k@l@k@l@mAk@l@iCeBkB]iCj@k@l@k@l@k@l@kBp@j@lB]o@q@mAwBzC]v}B{@x@]" +
        @"kBq@kBk@l@o@p@o@j@mAtHmAlBmAlWk@o@l@r@i@r@mWk@p@l@p@k@l@o@k@l@mApHa@ji@_Af\yAxD{@xD{@xD{@~AyAoAp@r@s@oA]s@jCqAkHtBqA{@lJ]pW]~P]`A]fM{@hL{^nrBuCkBwBpi@" +
        @"yAcH_q@bCsOfAoB]{KyAs@ak@{i@c@{xBjZyAbm@aMc@tXwBd]bCmG|Qg@tFg@uCxb@{CuCh[]o@|`@wBtFo@_Dkf@pd@qd@hhA{@tHsDx`@wBy`@wBtd@oF|o@iIo@jI]bM]rE]|@]kI]cM]sE]}@" +
        @"y}@vbHmGxSkHtFoUwD]of@]qGu_AxD{@b@]lh@]`AyAb@{@vT]o@zFvTqA|Ef\oFxG_l@~P]`AuC`DxS~DyAo@pWuCo@_{@ts@wBfA`AjN{@nj@b@_B]aAuC}B|B]~A]jZ{@_BwBc@xGqE_HqEjZfA" +
        @"o@jZdB_]tFs@lYaAwB`DcFmGxq@yAcFxS{@zF~PuCzF`PqEiCgJ|E_jArcAqr@zn@eK{n@qE~D|`@}BoFtHsrGl\]pf@]aAj@{@`AieA_BjZvHb@oFxSoIbCgDsS`P}BiCsb@zR|EwQvTmGd@c@d@z" +
        @"p@gMcFwBbRtHc@`AaAb@mG_Bd@ji@`B}BbAaAmAx@iCc@kHx@{@rVqEtHsD_B|`@{Cd@uF]tHiCb@bAb@oF~_@c@mAb@mGaAd@dl@`BsGbA|BiC}Bo@d@c@tHb@o@b@kB]bRiI`P]rV`B_BbAc@d@a" +
        @"AeEc@`Ac@cy@vE]b@]|B]fM]pHo@sDfk@c@`BuFuCtHsDaAbA]tF{@`A{@xS]vE]`A]zC]aAb@bAc@~B{@bA{@`B{@b@sDd@uCzCbA{@wEyA{CiaCzp@`BuFbA_Bd@c@|BgDtHmA]o@c@~Ac[dl@`B" +
        @"yDd@c@~BaAd@aA`Ao@b@oFtHszCfk@`B}B{@~BaAd@aAcU|BaA{^dl@`BuFbAc@d@aAkBb@iItHsDwKyPng@c@d@c@bAyDd@c@b@o@sDtHsq@nX{@_BbA}Bd@{CwBtHfAkBs@vEmlDlh@`BsGd@aAo" +
        @"@w|A`]a]tHxGgJtF{@b@{@tF]`A]tUzD]bA{@aAd@c@b@d@b@d@c@kBmGtHs`AtF{@vc@`B}B{@aA~Bc@b@o@b@d@iXb@qHtd@yDd@b@}BaGc@oFb@yDbA_Bhj@kKd@aAkBb@gDeKrcAqE}HseFrG]" +
        @"za@d@wE]yDd@c@b@gDkHtHdQyAmAh[{@yS]d@wEd@aAd@aAmcAvE]`A]xb@yDyAc@]aA]wEb@c@oFtHsDxD]`A]d]|C]aA]bAc@d@c@b@qEtHsaH~PaAbAmAqEaAb@d@jK]`_@bA{CyAbAc@d@c@wK" +
        @"tHsoAb@aM`SeGkCsOeKo@p_Zs~AkgB]gDiI|vDgflAbzAmAeKdl^zNc@xDgMkntBvaPm|{FrtOqEf\]tHwBmAfiA]tHsDh[{@{Co@kHdl@wEgDmC{Bo@s@kHtH]|E]zRuC~P_dS`]a]|TiCu}AneAw" +
        @"Bc@b@xr@qE}BiK_{@_Ao@a@c@iIbAcLtwrDoFxgc@kf@rGqwdG{B]uE]_A]~oGaMb@eZ~A{@b@cL|BoFlrJwrbAncBuCjKyArGqEpH{@s@aAo@rCguhCij@{@wTmGmlBgw@ifFkHgd@{@}w@bA_BoB" +
        @"zDjGuFqAwEy[}B{x@uRq}@_Bs@kqBbRgJbRgJgqAmGxVq}BlWmWlWsE]}OlWmW^]|@{@^{@|@{@xB]pFyB]_@]sE]kIlWmW|@]xB{@pF]rE]mW|@]xB]vC]^yArE]mWlWmWlWmWlWmWlWmWlWmWlWi" +
        @"Y{@nVp@oVp@uDnVp@oVp@uDnVp@oVp@uDnVp@oVp@uDnVp@oVp@uD^_@{@dn@u_Nwr@mCan@eGc@yLc@qAgDaM{C]gM_j_@mHb@yQsDuDufEwE]cO{@wE]aA]{CuCgy@}]c@_hBji@yAwEuE{@tHwB" +
        @"b@s@_kHh[c@}Nlh@}BtHuCq@_rLnXa@}BtHsvTvE]|B]`A]fM]zwD{@xGwEme@|^}^wEa@wBtHwBmA}~Utv@s@dBq@bCgfApi@s@lM{tD|B]nX]`A]b@{@b@]pH]|B]b@]b@sDb@wBb@]b@]b@]~A]" +
        @"`A]b@{@b@]b@]b@]b@]b@]`A]b@{@|B]vE]|B]|B]b@]pH]bOuC~A]zC]bOwo@nAc|F}h@wBm}AgJwM{@wM]wM]kb@kHpKsvCos@{ZeK}h@wBcHqEqAcLiEkoC_kFjDejTwBsOyA{KyAgoBwBwxAsD" +
        @"}JwBs@aM}JwBet@oFaIsDee@oFy[{@qAchAm~HgJyL{@{KyAcHqEyj@]gFoFyLwBcHqEcHqEoiC]gs@ua@tHsd]dqbf@_]puxBsDhoE{@`ygDcLb}yEaMhfQ{fgAh{N{bk@nuoCuCdyyB}jsjSx@c[" +
        @"zyA_wBe`F_npz@`~~z@{@`~~z@{@";

    public const string CategoryNames = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co";

    /// <summary>As <see cref="Categories"/>.</summary>
    public const string Scripts =
        @"|lInfCp^nfCtpFjFtlAjFlYbwB|Db`D|Dj~fAtgEzZlYtIhfBw~P{T|DwOgI{T|DoEoSoE|DoE|DwOcDoEcD{fBcDgcIqgAkrAqiT_KabZcD|aEgIl_GgIpNcDpzG_h@`kCoSl_@kw@wX|D{]|D{fA" +
        @"|DoN|DccD|Dkr@cy@kdC{EshP|DkmDbkAcDzvHgIvRcuF}cGwfAqpHgIqQvnFgIzoAcDaqCgIuFcDv{@sX_~CcDkIw]kzJ|DwsCc_LgU{lA`JgeCzScDjh@gIrIgIbpBcDfc@cDnDkNzSgInm@gIrI" +
        @"gIzS_h@nDoSrIcD~XgIn_CgIzOcDf_@oSvJgIfqBcDjd@cDvJcDvJcDvJgIrEcDbZoSvJgIzOkNrE{b@~TcDrE{b@rwAgr@xOcDpn@cDxOcDdqBcDhd@cDtJcD`ZgIts@cDxOcDxOgIpE{kA|TgI|}" +
        @"@{b@hd@cD_RcDsk@gI{LgIksBcDof@cD{LcDg\gIwp@gI{LgI_R{b@_RoS{LcDg\gI{~Agr@yMcDib@kN}RcDaXkNyMcDuHcDyMkNyMkN}RkNaaAoSe]kN}RcDaXgIuHw]uHwfAeoBsXhfAcD`ScDp" +
        @"yBcDtuAgIxq@cD`ScDdX{b@|McD`SgIxHgIdXgI|v@{b@xq@pcAcDhPcDxvBcDdt@cDpZgI`o@cDhPcDlU{b@dKw]dKcDlUgIdt@cDhPo|@ddAcD|PcD|fGcD|PcDh`@oSpsAgIxfCcDpRcDl_BkNd" +
        @"~BcDhq@cDhHgI`g@kNhHoS|a@cDhHcDdl@w]lv@gIpRo|@~lHoS|DfsCs|DmKcDiFcDyZcDe|BcDiFcDawBgIyZcDiFcDae@cDmt@gIuU_cDwtJcDg|DoSskEcDg|DcDspAcDsg@hT_Ns|D_vX_cEc" +
        @"DkEsXkEgIs|E|DwTp`h@jvJcDvTgIbd@cDjEcDvTgIjrEcDvTgIjiDcDvTgIbd@cDjEcDvTgIbmAcDjdHcDvTgIrwIgIfdDkNneCw]nxLgIn^gIqoeB|vCkNicKdOi{@{b@ctBcm@oHflB`Jcm@`fB" +
        @"o|@`fAcDxRcDtMo|@zbNgIjt@w]jt@w]dL`J`G|DlhBw]`jM{b@h~EsXifJgr@d`DcDx~@oSx~@oSlFkNx~@e}CgIa]kw@scFoSkgCw]oz@kNkLbeD_oCgIwIjfIcDbxCgIz{@w]vv@w]fkAgIs_Dc" +
        @"zFziKkNbpFcDhkIyiG_h@ySg`HkNcnAkNsPixFan@{b@s|EgIsOhl@_h@cP|DkcA|Dsd@hT{Ep^{EdO_K|DsX~cE_ZaEj|F_ZvU_ZzcAaE~gJoEwhIfah@cqBgIc_@gIccEgIc_@gIki@cDoEcDoEc" +
        @"DoEcDg_DgI_pGcDgmAcDchAgIc_@cDwaBgIwOcDon@cDh}@_Kt}LcDdx@jFgIdx@jFtlAcDzcAkN|hD{kA{iD{kApbEoEdOnKp^jFdjCjF|vAjsEdOoSteiBc_Cdx@sjBxssCn_h@hrcBgIxcDcD|y" +
        @"OhlNfeDirQsXuc@_cEcDkEsXkEgIxbH{b@`NwfA|HbvBcm@bd@cDbd@cDbd@cDbd@cDbd@cDbd@cDbd@cDbd@cD}cDpaNgmDweCcDshMo|@gia@gdClkBsE|DsE|_Csn@gUxJxh@_UhTcDmyLgI_K`" +
        @"JaP|DenM`JiPsXx{EcDhbNcDxqAlcDhxDkw@|D}rAl_DcDxgIl_D|~KyqF|D}cMx|Yox~_@xgIo`ahBuvyDkN}}Gcm@kwFleo@oeB}kNgbM_h@`nD~kOdOfiIsXnKcDjFcDzZ_zB~hA}iFkN`s@w]y" +
        @"aH_h@wiJ_h@o`Aw]_dDwlF|DcFl{Dkw@`HduCkNrpKcD|Dbt@oSbK{`DcDqyGcm@mgAgI}r@gIeT_fD{zI_zBc]rwBgr@~^gI~^gI~^cm@bd@cDbd@cDr}E|Djo@oEvU`JoSvyKnmFgI~t@w]`i|v@" +
        @"o|@lvBoSt{Foshi@gty@gIw_PwaEbe@o|@xXsX|eCcDhZcDxEcD|JcD|JcD|s@olQ_qAocy@`JcyKgI{sG{b@gD_cDcqAwrA`s@w]ohAeJdsDcDdaBcDhToSwXcD_sTgI|DcDxcDnfCp^nfCdx@et@" +
        @"|DqgF`Jl_DkNh_@gIh_@gIh_@gI|OkNtc@cDtc@gr@lYgIz~@cDrfCcDvbBcDrKcDfnAgIbiAgmDvwRsXdOoSlfFkN|m@guKcDlbAkNoE{oFlfF{EgyS`vCkNvzF{kA{EdjCoS{zDcm@wQujCsXy~E" +
        @"sXs}CcD_I~zDoSfjAgvE~yKayFm|CgI}u@w]d{DoSd{DoSdmE_h@cjGkw@wDi|@cDypAcDyg@cDeNcDi|@cDypAcDyg@cDeNkvIe{p@cm@arBgr@ij@_zB~_@cDnxEcDjo@s`Js^gI_EcDkaFcDcJk" +
        @"N_EgI_EnqBcDzn@wfD|`D_h@dp@_uF_bBcD{JsXgZjrCkN~GufCsXqF_gIyeDx|BoShhBgIpmFpUcDhKsX`j@cDlPcDtuCgIlPoSht@{b@do@{b@pfDlfD_cDniEoSb_Acm@}sGkNac@qqBgIyi@db" +
        @"BsXxi@c_B{b@kWo|@wf@_yKuxJ{xGvgGsaAvgG{b@ba@qmE_h@ys@wan@_~CcDh{EcDlSgIhNk_KoNooE_h@mzEwoBzgCwaEgoCoeBavBcm@eoKoS}wDcm@qDgxIgr@_FgIjcC{b@nv@w]hoGcD|{A" +
        @"_h@jiEcm@`oNcDtiBkw@k}AcD_rFw|Hze@cDbGcDnVcDznAcDjz@w]poHsXlt@w]zTcDji@gIrJgIbqBcDfd@cDrJcD~YcD{Enn@gIrJgIvOgInEw]nEsXfd@gIfd@kN~YkgUtyMcDx[wxCytJ_h@a" +
        @"w@wqYzwGgIzeEgmDocJkw@cu@w]pdAk`BxlHw]xv@wsGmiCgI}kAoS}tBcs\qsHo_OkmLo|@cI|c@gIdEgI`i@cDhJcDxyCcDhJgIp}@cm@hs@weJbk@gIzmFgInz@kiCbuJ_h@slLsaAqqA|fH{b@" +
        @"gs@wkf@om@cD_fFcDcgAgr@_tCkNseDgIkrBcDkiAcuJpe@cD|KcDdcFkNxFcD|KcDxo@_h@|t@w]e_@cDuJcDa~DcDuJcDe_@{b@us@wsp@saC{b@bxAcDbsEkNnpCwwLoF{kAycGsaAuHburCwiO" +
        @"vxPcDnYkw@jl^odeLh{NsaA{xpDgfaS~j|Acsej@kczA{b@y`DcDeu@oSeLnxKcDzv@w]`yCgI`^gr@niJgr@~u@cDrf@cDjnBsXbdB_emBatMsdOfbKoS~eH{b@~xA_gIwHjGwJeFkw@wJwfAszu]" +
        @"_h@sczByijAgvEwq@{~uk@mUcDyd@cDeKcDaFq_m@iP{kAyEssCaPgIaFwfAmU_h@vo~@ospJndPsXvbAkNfn@{b@js@gIrThTovoVolFgIsvBcm@hrQorHplf@gr@tgEgIp}HcP|vAwi@`Jsd@pyC" +
        @"gUlxHsjBcgJgpRhfBo|@hfBo|@t}Lcm@|_C{rTlsLcDtkJcD`JgI|DgI`JgIhTcDh}@cD|DcDtc@cD|lIcDhTgIxh@cDtc@cDhoCcDhTcDlYcD|DkNtc@cDhnu@gIhxm@gI``GspgB{kAw\cD_pA_y" +
        @"oDb`Dw]~_@sba@dd@cDlwAgIdd@cDpJcD|YsXu}HchDaE_}P{hFkN_jAgIou@oSoL_gr@vbDcvAfmHsXbI_iiAiyEwyuBbd@cDvTcDnJcDbmAcDks^gIwsAcqEpdKoShr@oShIcv|Bh|IodKlxHga^" +
        @"sScDoiCcDkIcDgDgIgDcDkr@cDsScDgDcDgDw]gDoSgDcDgDcDgDcDoNcDkIcDgDgIgDcDgDcDgDcDgDcDgDcDkIcDgDgIsScD_c@cDsScDsScDgDcDkr@cDgvAsXoNcDwXcDgvAoiGkIwfj@haFoS" +
        @"h`Oo|@tlAgItlAcDtlAcDl}Dgr@p{Z_~G`eCyE`JsaAhaFoS|m@{b@`JwfAp^gtWxr|CoS|vAkNlbAkNtaRoStfNw]h}@oS|D{kAh}@oSx~G_h@`s@w]xlE_h@pyCgI`JwnKhnu@o|@pgAgIlbAkN|" +
        @"m@{b@pkFcDtc@_h@pgAoS|m@{b@|m@{b@dqVcDtyGs|D`s@w}cDo|xtE_cDwixSw]grb@gIwzy[wfAs{kd@{kAgtbBg}iKgzuAgepF{`vWsXol~Sc~ginB|DwxCxkN_oSwne@_qot]";

    public const string ScriptNames =
        "Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese " +
        "Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic " +
        "Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek " +
        "Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi " +
        "Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha " +
        "Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek " +
        "Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue " +
        "Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian " +
        "Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang " +
        "Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog " +
        "Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho " +
        "Warang_Citi Yezidi Yi Zanabazar_Square";

    /// <summary>Foldings of kind C and S, by runs: distance from the start of the run before, count × 2 + (1 where only each second one), distance to the folded one × 2 + (1 where that is lower).</summary>
    public const string Folds =
        @"`As@_AsBAmo@Jm@_AWM_Ag@p@Aq@FAFPAPn@Am@ArF@FAEBxOAAcL@DACA{K@BAACyKAAABA}C@AsK@AuK@BAAAyK@B}KAAeL@AaL@AACAeL@BiLAAkL@FAEAsL@BAAAsLBBAAAsL@BAACqLADACAu" +
        @"L@AACAAGAC@BAAAC@BAAAC@RARRARAC@DACAbE@ApB@h@Ag@BdGARAWAuaT@BAAAfI@AoaTBBAAAfK@AiC@AmC@JA~FAgFj@DAEAAHAgFFBkAAEiACB_CAC}BBa@_AQQ_A^AALAO@A|@@Ar@CA^@Bl" +
        @"@AXAWAlB@A`BBAxB@B`CABAAAN@AABEdGB_@_DO_A_AoAb@Ai@v@Au@A]@NAN`BA`BkA_BnzAkA_eMf@A_eMEA_eMjXKPgcAA|cK@AzcK@AhcK@CdcKAAfcK@AxbK@AhaK@Ae{cAGuA`{Dl@E`{DbI" +
        @"vCAzCAtBBB~zMA`BAgBOPOKPOOPOOPOKPPHPNOP_@OPOOPOOPOCPACtCABRAAj_MIGlDCARFAfcMDCPAChEHAfbMDCPAC`FAANKC`GAC|FAARiHAztMCA~jO@AlcOFAw@m@_@_@b@AArXs@s@iy@_B" +
        @"_B_BBAAAn~S@AlmF@An}SBFAEAx`T@Az~S@A~`T@B|`TAAABAAHC~bTAdBAjBDAFAAmi]n@A_A\AaDNAO~@AfADACAh_dA@JALBAAApqqABDAETASAhsqA@A~sqA@AvsqA@AbsqA@BhsqAAAdpqA@A" +
        @"tqqA@AjpqA@A_y@@PAOA`B@AfsqA@ApbdA@DAHAAEDA^AAzZ_D`|jAt{RAA{_@s@_A~e@oAoAoDgAoA_EUmAK]mAOMmAGCmAkv@eB_C_`B_A_A_lT_A_A_u]cAcA";
}
