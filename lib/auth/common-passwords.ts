/**
 * Words, names and runs of keys that people choose first. A password made of one or two of these, with digits
 * and signs around them, is refused; the list is ours, collected by hand, lower case.
 */
const collected = `
password passwort passphrase passwd pass secret login logon admin administrator root user guest test testing tester demo sample example
default changeme change letmein letme welcome hello hallo bonjour hola goodbye enter access open master superuser system server service
qwerty qwertyuiop qwertz azerty qwert asdf asdfg asdfgh asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc qweasd qweasdzxc
poiuytrewq lkjhgfdsa mnbvcxz poiuy lkjhg abc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl xyz aaa bbb xxx zzz onetwothree
iloveyou iloveu loveyou loveme love lover lovely forever always babygirl babyboy baby sweetheart sweetie sweet honey darling angel angels
princess prince queen king knight princesa diamond crystal jewel gold golden silver platinum money dollar cash rich
sunshine sunny summer winter spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday morning evening night weekend holiday christmas halloween easter birthday
dragon monkey tiger lion eagle falcon hawk wolf bear panther jaguar leopard dolphin shark whale horse mustang pony rabbit bunny kitty
kitten cat dog puppy doggy fish bird butterfly turtle snake spider chicken cow pig goat sheep elephant penguin panda buffalo
shadow phantom ghost spirit demon devil hell heaven god jesus christ faith church bible lord savior blessed hope grace trinity amen
football soccer baseball basketball hockey tennis golf golfer bowling boxing wrestling racing runner running swimmer fishing hunting
yankees dodgers giants raiders cowboys steelers packers eagles lakers celtics warriors bulls rangers redsox arsenal liverpool chelsea
barcelona madrid juventus manchester united football1 champion champions winner victory player playboy gamer games gaming
superman batman spiderman ironman wolverine joker avengers marvel starwars startrek skywalker yoda jedi vader matrix neo trinity pokemon
pikachu naruto sasuke goku mario luigi zelda link sonic minecraft fortnite warcraft diablo halo doom tekken
michael michelle jennifer jessica ashley amanda nicole daniel david robert john johnny james jordan joshua joseph jonathan matthew andrew
anthony andrea angela alexander alexandra alex thomas charles charlie christopher christian christine christina chris richard william
george hannah harley heather hunter jackson jasmine jason justin karen kimberly laura lauren linda lisa maggie maria martin mary megan
melissa mercedes nathan nicholas oliver olivia patrick paul peter rachel rebecca samantha sandra sarah scott sophie stephanie steven
susan taylor tyler vanessa victoria vincent virginia benjamin bailey buster cooper daisy ginger lucky lucy max maximus molly oscar
pepper precious rocky sadie sammy sasha scooter smokey sophia sparky teddy toby zoey
computer laptop internet google facebook twitter instagram youtube amazon apple microsoft windows linux android iphone samsung nokia
hacker hacking cyber digital network wireless router office outlook excel word email mail website web cloud data database oracle mysql
postgres cisco github nintendo playstation xbox
america american usa california texas florida newyork boston chicago dallas denver london paris berlin canada england france germany
italy spain mexico brazil india china japan russia sacramento losangeles sandiego sanfrancisco oakland fresno
doctor doc nurse medical medicine hospital clinic patient health surgery surgeon physician evaluator evaluation qme ame ime panelist
report billing invoice attorney insurance claim claims practice orthopedic psychology chiropractic
chocolate cookie cookies candy banana orange cherry strawberry peanut butter cheese pizza burger coffee pepsi cocacola beer whiskey vodka
wine corona heineken budweiser snickers
red blue green yellow purple pink black white brown orange rainbow flower flowers rose tulip lily garden nature ocean beach river mountain
island forest star stars starlight moon moonlight sun sky rain storm thunder lightning fire ice snow water earth wind
freedom liberty justice peace power magic magical wizard merlin mystic dream dreams dreamer happy smile smiley laugh funny crazy silly
cool awesome amazing perfect beautiful pretty handsome sexy hottie hot cute lovebug bubbles peaches cupcake pumpkin buttercup sunflower
ferrari porsche corvette camaro mercedes toyota honda yamaha suzuki kawasaki harley chevrolet chevy ford dodge bmw audi volvo
metallica nirvana eminem beatles elvis slipknot greenday linkin park blink rockstar rocker music musica guitar drummer piano dancer dancing
family mother father mommy daddy mom dad mama papa sister brother friend friends bestfriend buddy teacher student school college university
trustno fuckyou fuckoff fuck asshole bitch bullshit shit pussy damn whatever nothing something anything nobody someone
correct battery staple security secure private public hidden keepout stop start begin again please thanks thankyou
killer ninja samurai warrior soldier hero legend titan hercules apollo zeus athena phoenix maverick viper cobra gangster mafia boss chief
captain commander general sergeant marine marines army navy airforce police sniper bond agent
the and for you your my mine our is me new old big bad good best top one two three four five six seven eight nine ten zero
`;

export const commonWords: ReadonlySet<string> = new Set(collected.split(/\s+/).filter((word) => word !== ''));
