; The installer. build.sh gives VERSION, STAGE (the staged files and the lists made of them), SIZE in
; KiB, OUTPUT, ICON and SIGN. Switches of the installer and the uninstaller:
;   /S          silent: asks nothing; waits up to ten minutes while Gaiyo is running
;   /ALLUSERS   for everyone of the PC, in Program Files; needs an administrator
;   /D=FOLDER   the place, last and without quotes (installer only)
; Exit codes: 0 done, 1 cancelled, 2 not possible (the reason is told where not silent).
Target amd64-unicode
Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

Name "意見とりまとめ Gaiyo"
OutFile "${OUTPUT}"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
InstallDir ""
BrandingText "Gaiyo ${VERSION}"
CRCCheck force
AllowSkipFiles off

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Gaiyo"
!define PROGID "Gaiyo.Document"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\gaiyo.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_JAPANESE} "Gaiyo が開いています。文書を閉じて Gaiyo を終了してから、［再試行］を押してください。"
LangString RUNNING ${LANG_ENGLISH} "Gaiyo is running. Close it, then press Retry."
LangString NOT_ADMIN ${LANG_JAPANESE} "この PC を使う全員のために入れる（/ALLUSERS）には、管理者として実行してください。自分用に入れるときは /ALLUSERS を付けずに実行します。"
LangString NOT_ADMIN ${LANG_ENGLISH} "/ALLUSERS needs an administrator. Without it, Gaiyo is installed for you alone."
LangString NOT_WRITABLE ${LANG_JAPANESE} "「$INSTDIR」に書き込めません。別の場所を選んでください。"
LangString NOT_WRITABLE ${LANG_ENGLISH} "$INSTDIR cannot be written to. Choose another place."
LangString FOREIGN ${LANG_JAPANESE} "「$INSTDIR」には、Gaiyo ではないファイルがあります。空のフォルダか、新しいフォルダを選んでください。"
LangString FOREIGN ${LANG_ENGLISH} "There are other files in $INSTDIR. Choose an empty or a new folder."
LangString NOT_REMOVED ${LANG_JAPANESE} "前の版を取り除けなかったため、入れ替えを中止しました。"
LangString NOT_REMOVED ${LANG_ENGLISH} "The former version could not be removed; nothing was installed."
LangString DOCUMENT ${LANG_JAPANESE} "Gaiyo の文書"
LangString DOCUMENT ${LANG_ENGLISH} "Gaiyo document"
LangString WORDS_LEFT ${LANG_JAPANESE} "文書に保存できなかった文の控えが残っています。消さずに残しました：$\r$\n$LOCALAPPDATA\Gaiyo\gaiyo\recovery"
LangString WORDS_LEFT ${LANG_ENGLISH} "Words that could not be saved into a document were left where they are:$\r$\n$LOCALAPPDATA\Gaiyo\gaiyo\recovery"

VIProductVersion "${VERSION}.0"
!macro describe LANGUAGE
    VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "意見とりまとめ Gaiyo"
    VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "Gaiyo setup"
    VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "The Gaiyo founders"
    VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "(c) 2026 The Gaiyo founders, MIT"
!macroend
!insertmacro describe ${LANG_JAPANESE}
!insertmacro describe ${LANG_ENGLISH}

!if "${SIGN}" != ""
    !uninstfinalize '${SIGN} "%1"'
!endif

Var ForAll

!macro fail MESSAGE
    ${IfNot} ${Silent}
        MessageBox MB_OK|MB_ICONSTOP "${MESSAGE}"
    ${EndIf}
    SetErrorLevel 2
    Quit
!macroend

; For whom: sets $ForAll and the registry and the folders that go with it.
!macro chooseContext
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/ALLUSERS" $1
    ${If} ${Errors}
        StrCpy $ForAll 0
        SetShellVarContext current
    ${Else}
        StrCpy $ForAll 1
        SetShellVarContext all
    ${EndIf}
!macroend

; A program that runs holds its Qt6Core.dll, and no running one can be opened for writing.
!macro waitForEnd FOLDER
    ${If} ${FileExists} "${FOLDER}\Qt6Core.dll"
        StrCpy $2 0
        ${Do}
            ClearErrors
            FileOpen $1 "${FOLDER}\Qt6Core.dll" a
            ${IfNot} ${Errors}
                FileClose $1
                ${ExitDo}
            ${EndIf}
            ${If} ${Silent}
                IntOp $2 $2 + 1
                ${If} $2 > 600
                    SetErrorLevel 2
                    Quit
                ${EndIf}
                Sleep 1000
            ${Else}
                MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY +3
                SetErrorLevel 1
                Quit
            ${EndIf}
        ${Loop}
    ${EndIf}
!macroend

Function .onInit
    !insertmacro chooseContext
    ${If} $ForAll == 1
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 != "Admin"
            !insertmacro fail "$(NOT_ADMIN)"
        ${EndIf}
    ${EndIf}
    ${If} $INSTDIR == "" ; no /D: where it was, else the usual place
        ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${EndIf}
    ${If} $INSTDIR == ""
        ${If} $ForAll == 1
            StrCpy $INSTDIR "$PROGRAMFILES64\Gaiyo"
        ${Else}
            StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Gaiyo"
        ${EndIf}
    ${EndIf}
FunctionEnd

; The former version in FOLDER takes its own files away, also those that this one does not have; what
; the system knows of it stays for this one to write over.
!macro removeFormer FOLDER
    ${If} ${FileExists} "${FOLDER}\uninstall.exe"
        StrCpy $1 ""
        ${If} $ForAll == 1
            StrCpy $1 " /ALLUSERS"
        ${EndIf}
        ExecWait '"${FOLDER}\uninstall.exe" /S /UPGRADE$1 _?=${FOLDER}' $0
        ${If} $0 != 0
            !insertmacro fail "$(NOT_REMOVED)"
        ${EndIf}
    ${EndIf}
!macroend

Section
    ; A folder that somebody else uses is left alone: the uninstaller could not tell what is whose.
    ; An installation that broke off has its uninstaller, which is written first.
    ${IfNot} ${FileExists} "$INSTDIR\gaiyo.exe"
    ${AndIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
        ${DirState} "$INSTDIR" $0
        ${If} $0 == 1
            !insertmacro fail "$(FOREIGN)"
        ${EndIf}
    ${EndIf}
    !insertmacro waitForEnd "$INSTDIR"

    ; Elsewhere, the former version would stay for good: the system knows one place only.
    ReadRegStr $3 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $3 != ""
    ${AndIf} $3 != $INSTDIR
        !insertmacro waitForEnd "$3"
        !insertmacro removeFormer "$3"
        ; Windows lets go of a program a moment after its end.
        ${For} $4 1 50
            Delete "$3\uninstall.exe"
            ${IfNot} ${FileExists} "$3\uninstall.exe"
                ${Break}
            ${EndIf}
            Sleep 100
        ${Next}
        RMDir "$3"
    ${EndIf}
    !insertmacro removeFormer "$INSTDIR"

    ClearErrors
    CreateDirectory "$INSTDIR"
    SetOutPath "$INSTDIR"
    ${If} ${Errors}
        !insertmacro fail "$(NOT_WRITABLE)"
    ${EndIf}
    SetOverwrite on
    WriteUninstaller "$INSTDIR\uninstall.exe"
    !include "${STAGE}/install.nsh"
    ${If} ${Errors}
        !insertmacro fail "$(NOT_WRITABLE)"
    ${EndIf}

    SetOutPath "$INSTDIR" ; the folder that the menu entry starts in
    CreateShortCut "$SMPROGRAMS\意見とりまとめ Gaiyo.lnk" "$INSTDIR\gaiyo.exe"

    ; One of the programs that open a .db, never by force the one that does.
    WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(DOCUMENT)"
    WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" '"$INSTDIR\gaiyo.exe",0'
    WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\gaiyo.exe" "%1"'
    WriteRegStr SHCTX "Software\Classes\.db\OpenWithProgids" "${PROGID}" ""

    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "意見とりまとめ Gaiyo"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\gaiyo.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The Gaiyo founders"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    StrCpy $1 ""
    ${If} $ForAll == 1
        StrCpy $1 " /ALLUSERS"
    ${EndIf}
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"$1'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S$1'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    ${RefreshShellIcons}
SectionEnd

Function un.onInit
    !insertmacro chooseContext
FunctionEnd

Section Uninstall
    !insertmacro waitForEnd "$INSTDIR"
    SetOutPath "$TEMP" ; a folder that a process works in cannot be removed
    !include "${STAGE}/uninstall.nsh"
    Delete "$INSTDIR\uninstall.exe"

    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    ${If} ${Errors}
        RMDir "$INSTDIR"
        Delete "$SMPROGRAMS\意見とりまとめ Gaiyo.lnk"
        DeleteRegValue SHCTX "Software\Classes\.db\OpenWithProgids" "${PROGID}"
        DeleteRegKey /ifempty SHCTX "Software\Classes\.db\OpenWithProgids"
        DeleteRegKey /ifempty SHCTX "Software\Classes\.db"
        DeleteRegKey SHCTX "Software\Classes\${PROGID}"
        DeleteRegKey SHCTX "${UNINSTALL_KEY}"
        ${un.RefreshShellIcons}

        ; What the program has made for the person who uninstalls: settings and the copy of the
        ; sample. Words that no document has yet, safety copies and copies that were worked in are
        ; documents: not ours to delete.
        SetShellVarContext current
        Delete "$APPDATA\Gaiyo\gaiyo.ini"
        RMDir "$APPDATA\Gaiyo"
        Delete "$LOCALAPPDATA\Gaiyo\gaiyo\sample.db"
        Delete "$LOCALAPPDATA\Gaiyo\gaiyo\sample.db-journal"
        RMDir "$LOCALAPPDATA\Gaiyo\gaiyo\recovery"
        RMDir "$LOCALAPPDATA\Gaiyo\gaiyo\copies"
        RMDir "$LOCALAPPDATA\Gaiyo\gaiyo\local"
        RMDir "$LOCALAPPDATA\Gaiyo\gaiyo"
        RMDir "$LOCALAPPDATA\Gaiyo"
        ${If} ${FileExists} "$LOCALAPPDATA\Gaiyo\gaiyo\recovery\*"
        ${AndIfNot} ${Silent}
            MessageBox MB_OK|MB_ICONINFORMATION "$(WORDS_LEFT)"
        ${EndIf}
    ${EndIf}
SectionEnd
