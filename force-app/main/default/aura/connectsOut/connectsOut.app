<aura:application
    access="GLOBAL"
    extends="ltng:outApp"
    description="Lightning Out: what Visualforce pages may show."
>
    <aura:dependency resource="c:connectsAgentStateBar" />
    <aura:dependency resource="c:connectsCallPanel" />
    <aura:dependency resource="c:connectsCallHistory" />
    <aura:dependency resource="c:connectsTranscriptViewer" />
    <aura:dependency resource="c:connectsTranscriptCollector" />
    <aura:dependency resource="c:connectsTeamStats" />
    <aura:dependency resource="c:connectsTeamMessages" />
    <aura:dependency resource="c:connectsQueueStats" />
    <aura:dependency resource="c:connectsDoNotCallGuard" />
    <aura:dependency resource="c:connectsNumberCheck" />
    <aura:dependency resource="c:connectsContactNumbers" />
</aura:application>
