<#list dependencyMap as entry>
${entry.key.groupId}:${entry.key.artifactId} ${entry.key.version} ${(entry.key.artifact.scope)!"?"}<#list entry.value as licence>|${licence}</#list>
</#list>
